//! The interface's types, written from the list of commands.

use std::{
    any::TypeId,
    collections::{BTreeMap, BTreeSet},
};

use ts_rs::{Config, TS, TypeVisitor};
use watek_domain::money::Currency;
use watek_engine::{
    Notice,
    import::{Admitted, FileProblem},
};

use crate::{commands::COMMANDS, error::WireError, recovery::RECOVERY_COMMANDS};

/// Declarations of all types that are needed so far.
pub(crate) struct Declarations<'c> {
    config: &'c Config,
    seen: BTreeSet<TypeId>,
    texts: BTreeMap<String, String>,
}

impl Declarations<'_> {
    /// Adds the type and everything it is made of.
    pub(crate) fn need<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        if T::output_path().is_some() {
            let docs = T::docs().unwrap_or_default();
            self.texts
                .insert(T::ident(self.config), format!("{docs}export {}", T::decl(self.config)));
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

impl TypeVisitor for Declarations<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        self.need::<T>();
    }
}

/// How many decimals each currency has.
fn currencies(text: &mut String) {
    text.push_str("\n/** The decimals of every currency. */\n");
    text.push_str("export const decimals: Record<Currency, number> = {\n");
    for currency in Currency::all() {
        let exponent = currency.exponent().to_string();
        text.extend(["  ", currency.as_str(), ": ", &exponent, ",\n"]);
    }
    text.push_str("};\n");
}

/// The whole of `ui/src/lib/generated/api.ts`.
#[must_use]
pub fn typescript() -> String {
    let config = Config::new().with_large_int("number");
    let mut declarations =
        Declarations { config: &config, seen: BTreeSet::new(), texts: BTreeMap::new() };
    declarations.need::<WireError>();
    declarations.need::<Notice>();
    declarations.need::<crate::OpenRequest>();
    declarations.need::<Admitted>();
    declarations.need::<FileProblem>();
    declarations.need::<crate::Dragged>();
    let commands = || COMMANDS.iter().chain(RECOVERY_COMMANDS);
    for command in commands() {
        (command.visit)(&mut declarations);
    }
    let mut text = String::from("// Written by `cargo xtask gen`. Do not edit.\n\n");
    for declaration in declarations.texts.values() {
        text.push_str(declaration);
        text.push('\n');
    }
    text.push_str(
        "\n/** Every command with its parameters and its result. */\nexport type Commands = {\n",
    );
    for command in commands() {
        let (params, result) = ((command.params)(&config), (command.result)(&config));
        text.push_str("  ");
        text.push_str(command.name);
        text.push_str(": { params: ");
        text.push_str(&params);
        text.push_str("; result: ");
        text.push_str(&result);
        text.push_str(" };\n");
    }
    text.push_str("};\n");
    currencies(&mut text);
    text
}
