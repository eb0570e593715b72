//! `watekctl import`: partners, history or a price list from a CSV file, with the columns as their names are understood.

use std::{path::PathBuf, process::ExitCode};

use clap::{Args, Subcommand, ValueEnum};
use serde_json::{Value, json};
use watek_api::{folders::Folders, paths, socket};
use watek_domain::event_type::NOTE;

use crate::{
    Failure, print,
    program::{Program, part},
};

/// How many rows in error are printed.
const PRINTED: u32 = 500;

/// Import from a CSV file: one operation, which `watekctl call undo` takes back.
#[derive(Args)]
pub(crate) struct Import {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Partners with their contacts.
    Partners {
        #[command(flatten)]
        file: OfFile,
        /// What becomes of rows whose partner is there already.
        #[arg(long, value_enum, default_value_t = OnDuplicate::Fill)]
        duplicates: OnDuplicate,
    },
    /// A price list. Prices that name no currency are in the workspace's own.
    Products {
        #[command(flatten)]
        file: OfFile,
        /// What becomes of rows whose product is there already.
        #[arg(long, value_enum, default_value_t = OnKnown::Update)]
        known: OnKnown,
    },
    /// What happened with partners. Unknown kinds become notes, what unknown people did your own account.
    Events {
        #[command(flatten)]
        file: OfFile,
    },
}

#[derive(Args)]
struct OfFile {
    /// The file.
    file: PathBuf,
    /// Only say what would come of it.
    #[arg(long)]
    dry_run: bool,
    /// The workspace; the person's own, unless told otherwise.
    #[arg(long, env = "WATEK_WORKSPACE")]
    workspace: Option<PathBuf>,
}

#[derive(Clone, Copy, ValueEnum)]
enum OnDuplicate {
    /// They are left out.
    Skip,
    /// They fill gaps.
    Fill,
    /// They become partners of their own.
    New,
}

#[derive(Clone, Copy, ValueEnum)]
enum OnKnown {
    /// They are left out.
    Skip,
    /// The product becomes what they say.
    Update,
}

impl OnKnown {
    fn name(self) -> &'static str {
        match self {
            Self::Skip => "skip",
            Self::Update => "update",
        }
    }
}

impl OnDuplicate {
    fn name(self) -> &'static str {
        match self {
            Self::Skip => "skip",
            Self::Fill => "fill",
            Self::New => "new",
        }
    }
}

impl Import {
    pub(crate) fn run(&self) -> Result<ExitCode, Failure> {
        let (kind, file) = match &self.what {
            What::Partners { file, .. } => ("partners", file),
            What::Events { file } => ("events", file),
            What::Products { file, .. } => ("products", file),
        };
        let program = Program::find(Folders::find(file.workspace.as_deref()))?;
        // The running program stands in another folder.
        let path = std::path::absolute(&file.file).unwrap_or_else(|_| file.file.clone());
        let admitted = program.call(socket::ADMIT, json!({ "path": paths::written(&path) }))?;
        let choices = self.choices(&program, kind, part(&admitted, "token"))?;
        let name =
            if file.dry_run { format!("try_import_{kind}") } else { format!("import_{kind}") };
        let done = program.call(&name, choices)?;
        let stretch = json!({ "import": part(&admitted, "token"), "offset": 0, "limit": PRINTED });
        let problems = program.call("import_problems", stretch)?;
        program.call("import_close", json!({ "import": part(&admitted, "token") }))?;
        print(&format!("{:#}", json!({ "done": done, "problems": part(&problems, "problems") })))?;
        Ok(ExitCode::SUCCESS)
    }

    /// The columns as they are understood, and what was asked for.
    fn choices(&self, program: &Program, kind: &str, token: &Value) -> Result<Value, Failure> {
        let preview = program.call("import_preview", json!({ "import": token, "kind": kind }))?;
        let columns = part(&preview, "columns").as_array().into_iter().flatten();
        let columns: Vec<&Value> = columns.map(|column| part(column, "guess")).collect();
        let source = part(&preview, "source");
        Ok(match &self.what {
            What::Partners { duplicates, .. } => {
                let on = duplicates.name();
                json!({
                    "import": token, "source": source, "columns": columns,
                    "duplicates": { "tax_id": on, "email": on, "name": on },
                })
            },
            What::Products { known, .. } => {
                let session = program.call("session", json!({}))?;
                json!({
                    "import": token, "source": source, "columns": columns,
                    "currency": part(&session, "currency"), "on_known": known.name(),
                })
            },
            What::Events { .. } => {
                let session = program.call("session", json!({}))?;
                let is_polish = part(&session, "settings/language") == "pl";
                json!({
                    "import": token, "source": source, "columns": columns,
                    "date_order": part(&preview, "date_order"), "currency": part(&session, "currency"),
                    "thread_title": if is_polish { "Historia" } else { "History" },
                    "creates_partners": true, "takes_over": true, "default_type_id": NOTE,
                })
            },
        })
    }
}
