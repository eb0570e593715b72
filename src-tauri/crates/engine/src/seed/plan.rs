//! Plans: those that were carried out, and those around today.

use chrono::{DateTime, Days, NaiveDate};
use watek_domain::{
    clock::Timestamp,
    due::TimeOfDay,
    id::{EventTypeId, IdRow, UserId},
    sql::{CivilDate, ZoneName},
};
use watek_store::table::{event::Event, reminder::Reminder, reschedule::Reschedule};

use super::{ZONE, dice::Dice, layout, operations::World, words::Speaker};

const DAY_MILLIS: i64 = 86_400_000;
const DAY_MINUTES: u32 = 1_440;
/// How many reminders of one person are left waiting in his inbox.
const WAITING: u32 = 4;

/// Gives an event the plan that led to it.
pub(super) fn was(
    event: &mut Event,
    dice: &mut Dice,
    speaker: &Speaker<'_>,
    kind: EventTypeId,
    at: i64,
) {
    event.plan_assignee_id = Some(event.created_by);
    write(event, dice, speaker, kind, at / DAY_MILLIS);
}

/// Gives an event a plan around `today`: some are late, some for today, most for the weeks to come.
pub(super) fn open(
    event: &mut Event,
    dice: &mut Dice,
    speaker: &Speaker<'_>,
    kind: EventTypeId,
    today: i64,
) {
    let today = today / DAY_MILLIS;
    let ahead = match dice.below(100) {
        0..10 => -1 - i64::from(dice.below(12)),
        10..15 => 0,
        15..40 => 1 + i64::from(dice.below(7)),
        40..75 => 8 + i64::from(dice.below(21)),
        _ => 29 + i64::from(dice.below(60)),
    };
    let day = today + ahead;
    // A weekend's plan is for Monday, unless it is already here.
    let late = layout::weekend(day);
    let day = if ahead > 0 && late > 0 { day + 3 - late } else { day };
    write(event, dice, speaker, kind, day);
}

fn write(event: &mut Event, dice: &mut Dice, speaker: &Speaker<'_>, kind: EventTypeId, day: i64) {
    event.plan_type_id = Some(kind);
    event.plan_date = Some(CivilDate(date(day)));
    event.plan_zone = Some(ZoneName(ZONE));
    if dice.chance(55) {
        event.plan_time = TimeOfDay::new(8 + dice.below(9), 15 * dice.below(4));
    }
    if event.plan_time.is_some() && dice.chance(25) {
        event.plan_end_date = event.plan_date;
        event.plan_end_time = TimeOfDay::new(17, 15 * dice.below(4));
    }
    event.plan_note = Some(speaker.say(dice, speaker.words.plans));
}

fn date(day: i64) -> NaiveDate {
    DateTime::from_timestamp_millis(day * DAY_MILLIS).unwrap_or_default().date_naive()
}

/// The moves of an open plan, most of which never moved.
pub(super) fn moves(
    dice: &mut Dice,
    event: &Event,
    ids: &IdRow,
    reasons: &[&'static str],
) -> Vec<Reschedule> {
    let Some((CivilDate(date), from_zone)) = event.plan_date.zip(event.plan_zone) else {
        return Vec::new();
    };
    let count = if dice.chance(12) { 1 + dice.below(4) } else { 0 };
    (0..count)
        .map(|number| Reschedule {
            id: ids.next(),
            event_id: event.id,
            moved_at: event.created_at.plus_minutes(60 * i64::from(1 + number)),
            moved_by: event.plan_assignee_id.unwrap_or(event.created_by),
            from_date: CivilDate(
                date.checked_sub_days(Days::new(2 * u64::from(count - number))).unwrap_or(date),
            ),
            from_time: event.plan_time,
            from_zone,
            reason: dice.pick(reasons).into(),
        })
        .collect()
}

/// The reminder of an open plan. Those of the past were waved away, but for a few in each inbox.
pub(super) fn reminder(
    world: &World,
    waiting: &mut [u32],
    dice: &mut Dice,
    event: &Event,
    ids: &IdRow,
) -> Option<Reminder> {
    let user_id = event.plan_assignee_id?;
    let CivilDate(due) = event.plan_date?;
    let lead_minutes = dice.pick(&[0, 0, 0, 15, 30, 60, DAY_MINUTES]);
    let spoken = date(world.today / DAY_MILLIS + i64::from(lead_minutes / DAY_MINUTES));
    let dismissed = due <= spoken && !waits(world, waiting, user_id);
    Some(Reminder {
        id: ids.next(),
        event_id: event.id,
        user_id,
        lead_minutes,
        snoozed_until: None,
        dismissed_at: dismissed.then(|| Timestamp::from_millis(world.today - DAY_MILLIS / 2)),
    })
}

/// Whether the person's inbox still takes one more reminder of the past.
fn waits(world: &World, waiting: &mut [u32], user_id: UserId) -> bool {
    let place = world.people.number(user_id).and_then(|number| waiting.get_mut(number));
    match place {
        Some(kept) if *kept < WAITING => {
            *kept += 1;
            true
        },
        _ => false,
    }
}
