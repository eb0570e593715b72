//! The operations that fill a workspace, one after the other.

use std::ops::Range;

use serde::Serialize;
use watek_domain::{
    clock::Timestamp,
    id::{IdRow, OperationId, UserId},
};

use super::{
    Size,
    chunk::{Chunk, Told},
    dice::{Dice, Stream},
    layout::{self, Outline},
    partner::{self, Known},
    people::People,
    thread,
};

/// What all throws follow from.
const NUMBER: u64 = 0x57_41_54_45_4b;

/// Facts that all made-up rows share.
#[derive(Debug)]
pub(super) struct World {
    pub(super) seed: u64,
    /// The start of today in Greenwich, in milliseconds.
    pub(super) today: i64,
    pub(super) people: People,
}

/// What an operation is about, as the journal keeps it: which rows follow from what.
#[derive(Debug, Serialize)]
pub(super) struct Params {
    seed: u64,
    size: Size,
    today: Timestamp,
    rows: &'static str,
    range: Range<u32>,
}

/// Rows that become one operation.
#[derive(Debug)]
pub(super) struct Operation {
    pub(super) id: OperationId,
    pub(super) params: Params,
    pub(super) chunk: Chunk,
}

/// All operations: people, partners, threads.
#[derive(Debug)]
pub(super) struct Operations {
    size: Size,
    world: World,
    begun: u32,
    known: Vec<Known>,
    outlines: Vec<Outline>,
    told: usize,
    /// How many reminders wait in each person's inbox.
    waiting: Vec<u32>,
}

impl Operations {
    /// What fills a workspace that `head` has started.
    pub(super) fn new(head: UserId, size: Size, today: Timestamp) -> Self {
        let people = People::of(head, size.users, operation_id(today.millis(), 0).0);
        Self {
            size,
            world: World { seed: NUMBER, today: today.millis(), people },
            begun: 0,
            known: Vec::new(),
            outlines: layout::threads(NUMBER, size.partners, size.events, today.millis()),
            told: 0,
            waiting: vec![0; size.users.max(1) as usize],
        }
    }

    fn partners(&mut self, ids: &IdRow) -> (Range<u32>, Chunk) {
        let first = self.known();
        let mut chunk = Chunk::default();
        while self.known() < self.size.partners && !chunk.is_full() {
            let (known, partner, contacts) = partner::make(&self.world, self.known(), ids);
            chunk.add_partner(partner, contacts);
            self.known.push(known);
        }
        (first..self.known(), chunk)
    }

    fn known(&self) -> u32 {
        u32::try_from(self.known.len()).unwrap_or(u32::MAX)
    }

    fn threads(&mut self, ids: &IdRow) -> (Range<u32>, Chunk) {
        let mut told = Told::default();
        let rest = self.outlines.get(self.told..).unwrap_or_default();
        for outline in rest {
            if told.is_full() {
                break;
            }
            if let Some(partner) = self.known.get(outline.partner as usize) {
                told.add(partner, outline, thread::tell(&self.world, partner, outline));
            }
        }
        let first = u32::try_from(self.told).unwrap_or(u32::MAX);
        let range = first..first + told.count();
        self.told = range.end as usize;
        (range, told.ordered(&self.world, &mut self.waiting, ids))
    }
}

impl Iterator for Operations {
    type Item = Operation;

    fn next(&mut self) -> Option<Operation> {
        let id = operation_id(self.world.today, self.begun);
        self.begun += 1;
        let ids = IdRow::after(id);
        let (rows, (range, chunk)) = if self.begun == 1 {
            ("people", (0..self.size.users, Chunk::of_people(self.world.people.rows(NUMBER))))
        } else if self.known() < self.size.partners {
            ("partners", self.partners(&ids))
        } else if self.told < self.outlines.len() {
            ("threads", self.threads(&ids))
        } else {
            return None;
        };
        let today = Timestamp::from_millis(self.world.today);
        let params = Params { seed: NUMBER, size: self.size, today, rows, range };
        Some(Operation { id, params, chunk })
    }
}

/// The id of an operation. Each lies higher than the one before.
fn operation_id(today: i64, number: u32) -> OperationId {
    let mut dice = Dice::of(NUMBER, Stream::Operation, number.into());
    OperationId(dice.id(today + i64::from(number)))
}
