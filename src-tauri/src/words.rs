//! The words the program says outside of its window, from the same files as the window's.

use std::borrow::Cow;
use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use watek_domain::due::Due;
use watek_domain::user::Language;

use crate::agenda::TaskLine;

const POLISH: &str = concat!(
    include_str!("../../ui/locales/pl/native.ftl"),
    "\n",
    include_str!("../../ui/locales/pl/import.ftl")
);
const ENGLISH: &str = concat!(
    include_str!("../../ui/locales/en/native.ftl"),
    "\n",
    include_str!("../../ui/locales/en/import.ftl")
);

static PL: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| bundle("pl", POLISH));
static EN: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| bundle("en", ENGLISH));

fn bundle(language: &str, text: &str) -> FluentBundle<FluentResource> {
    let locales = language.parse().into_iter().collect();
    let mut bundle = FluentBundle::new_concurrent(locales);
    // Menus and notifications show the marks for right-to-left text as boxes.
    bundle.set_use_isolating(false);
    let resource =
        FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource);
    if let Err(errors) = bundle.add_resource(resource) {
        tracing::error!(language, "words are there twice: {}", errors.len());
    }
    bundle
}

/// The words of one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Words(pub(crate) Language);

impl Words {
    /// The message called `id`; its own name where it is missing.
    pub(crate) fn say(self, id: &str, arguments: Option<&FluentArgs<'_>>) -> String {
        let bundle = match self.0 {
            Language::Pl => &*PL,
            Language::En => &*EN,
        };
        let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) else {
            return id.to_owned();
        };
        bundle.format_pattern(pattern, arguments, &mut Vec::new()).into_owned()
    }

    /// The message called `id` about `count` things.
    pub(crate) fn count(self, id: &str, count: u64) -> String {
        self.say(id, Some(&[("count", count)].into_iter().collect()))
    }

    /// A task in one line: when, what, with whom.
    pub(crate) fn task(self, task: &TaskLine, type_name: &str, today: NaiveDate) -> String {
        let mut arguments = FluentArgs::new();
        arguments.set("when", self.when(&task.due, today));
        arguments.set("what", what(task, type_name));
        arguments.set("partner", task.partner_name.as_str());
        self.say("tray-task", Some(&arguments))
    }

    /// When something is due, as short as it can be said on `today`.
    pub(crate) fn when(self, due: &Due, today: NaiveDate) -> String {
        let time = due.time.map(|time| time.to_string());
        if due.date == today {
            return time.unwrap_or_else(|| self.say("notify-today", None));
        }
        let mut arguments = FluentArgs::new();
        arguments.set("day", due.date.day());
        arguments.set("month", due.date.month());
        let date = self.say("notify-date", Some(&arguments));
        time.map_or(date.clone(), |time| format!("{date} {time}"))
    }
}

/// What is to be done: the person's own words, else the type's name.
pub(crate) fn what<'a>(task: &'a TaskLine, type_name: &'a str) -> Cow<'a, str> {
    match task.note.lines().map(str::trim).find(|line| !line.is_empty()) {
        Some(line) => shortened(line),
        None => Cow::Borrowed(type_name),
    }
}

/// A menu as wide as a long note would cover the screen.
fn shortened(line: &str) -> Cow<'_, str> {
    const LONGEST: usize = 60;
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => Cow::Owned(format!("{}…", line.get(..end).unwrap_or(line).trim_end())),
        None => Cow::Borrowed(line),
    }
}

#[cfg(test)]
mod tests {
    use super::{ENGLISH, POLISH, Words, bundle, shortened};
    use watek_domain::user::Language;

    #[test]
    fn both_languages_have_every_word() {
        let ids = |text: &str| -> Vec<String> {
            let heads = text.lines().filter(|line| line.starts_with(char::is_alphabetic));
            heads.filter_map(|line| line.split_once(" =")).map(|(id, _)| id.to_owned()).collect()
        };
        assert_eq!(ids(POLISH), ids(ENGLISH), "same words in the same order");
        for (language, text) in [("pl", POLISH), ("en", ENGLISH)] {
            let bundle = bundle(language, text);
            for id in ids(text) {
                assert!(bundle.has_message(&id), "{id} is unreadable in {language}");
            }
        }
    }

    #[test]
    fn polish_counts_in_its_three_ways() {
        let words = Words(Language::Pl);
        for (count, expected) in
            [(1, "Czeka 1 zadanie"), (3, "Czekają 3 zadania"), (5, "Czeka 5 zadań")]
        {
            assert_eq!(words.count("notify-digest-title", count), expected, "for {count}");
        }
    }

    #[test]
    fn a_long_note_is_cut_between_letters() {
        let long = "ż".repeat(100);
        assert_eq!(
            shortened(&long).chars().count(),
            61,
            "60 letters and the sign that more follows"
        );
        assert_eq!(shortened("krótka"), "krótka", "a short one stays");
    }
}
