//! The names of the words a closed choice consists of: the same on the wire, in SQL and in code.

/// A name that is not one of the choice's.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("unknown {choice} `{name}`")]
pub struct UnknownName {
    /// The choice: the Rust name of its type.
    pub choice: &'static str,
    /// The name that was found instead.
    pub name: String,
}

/// Gives each choice `ALL`, `as_str`, `Display` and `FromStr`. That these agree with serde's names is
/// tested for every value of every choice.
macro_rules! names {
    ($($choice:ident { $($variant:ident = $name:literal),+ $(,)? })+) => {$(
        impl $choice {
            /// Every value, in the order of declaration.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// The name on the wire and in SQL.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)+
                }
            }
        }

        impl std::fmt::Display for $choice {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.write_str(self.as_str())
            }
        }

        impl std::str::FromStr for $choice {
            type Err = $crate::names::UnknownName;

            fn from_str(name: &str) -> Result<Self, Self::Err> {
                Self::ALL.iter().copied().find(|choice| choice.as_str() == name).ok_or_else(|| {
                    $crate::names::UnknownName {
                        choice: stringify!($choice),
                        name: name.to_owned(),
                    }
                })
            }
        }
    )+};
}
pub(crate) use names;

#[cfg(test)]
mod tests {
    use std::{fmt::Debug, str::FromStr};

    use serde::{Serialize, de::DeserializeOwned};

    use crate::{
        event::{EventResult, EventState},
        follow_up::DelayUnit,
        likeness::Sign,
        thread::{ThreadOutcome, ThreadState},
        user::{AccessMode, Language, Role, Theme},
        working_days::{Country, HolidayName},
    };

    fn agrees<T>(all: &[T])
    where
        T: Copy + Debug + PartialEq + ToString + FromStr + Serialize + DeserializeOwned,
        T::Err: Debug,
    {
        for &choice in all {
            let name = choice.to_string();
            let wire = serde_json::to_value(choice).unwrap();
            assert_eq!(wire, name.as_str(), "serde and as_str name {choice:?} differently");
            assert_eq!(serde_json::from_value::<T>(wire).unwrap(), choice);
            assert_eq!(name.parse::<T>().unwrap(), choice);
        }
        assert!("nothing".parse::<T>().is_err());
    }

    #[test]
    fn serde_and_names_agree() {
        agrees(EventState::ALL);
        agrees(EventResult::ALL);
        agrees(ThreadState::ALL);
        agrees(ThreadOutcome::ALL);
        agrees(Role::ALL);
        agrees(AccessMode::ALL);
        agrees(Language::ALL);
        agrees(Theme::ALL);
        agrees(crate::user::Density::ALL);
        agrees(crate::participant::Part::ALL);
        agrees(crate::partner_column::PartnerColumn::ALL);
        agrees(DelayUnit::ALL);
        agrees(Country::ALL);
        agrees(Sign::ALL);
        agrees(HolidayName::ALL);
    }

    #[test]
    fn an_unknown_name_is_told() {
        let error = "later".parse::<EventState>().unwrap_err();
        assert_eq!(error.to_string(), "unknown EventState `later`");
    }
}
