//! The page's way to what is in files: `attachment://localhost/attached/ID`, and `…/staged/ID` for what the
//! same person copied in. Nothing is answered that the core does not show him, nothing under a media type that
//! runs, and never more of a file than fits well into memory: larger ones are read in ranges.

use std::io::{Read, Seek, SeekFrom};

use tauri::http::{HeaderMap, Method, Request, Response, StatusCode, header};
use tauri::{AppHandle, Manager, UriSchemeResponder, async_runtime};
use watek_api::{Host, Person};
use watek_domain::attachment::media_type;
use watek_domain::byte_range::{Asked, asked};
use watek_domain::id::{AttachmentId, StagedFileId};
use watek_engine::Error;
use watek_engine::attachment::{Stored, Which, open};

use crate::boot::Workspace;

/// The scheme's name.
pub(crate) const SCHEME: &str = "attachment";

/// The most that is answered to one question.
const MOST: u64 = 32 << 20;

/// What a document must not do, should the webview ever show one of these as such: anything.
const POLICY: &str = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/// The page's origins on Linux and macOS, and on Windows.
const ORIGINS: [&str; 2] = ["tauri://localhost", "http://tauri.localhost"];

type Answer = Response<Vec<u8>>;

/// Answers one question of the page, away from the window's thread.
pub(crate) fn serve(app: AppHandle, request: Request<Vec<u8>>, responder: UriSchemeResponder) {
    async_runtime::spawn(async move { responder.respond(answer(&app, &request).await) });
}

async fn answer(app: &AppHandle, request: &Request<Vec<u8>>) -> Answer {
    let origin = request.headers().get(header::ORIGIN).and_then(|origin| origin.to_str().ok());
    let origin = ORIGINS.into_iter().find(|own| Some(*own) == origin);
    let answer = if request.method() == Method::OPTIONS {
        Some(empty(StatusCode::NO_CONTENT))
    } else {
        content(app, request).await
    };
    with_rules(answer, origin)
}

async fn content(app: &AppHandle, request: &Request<Vec<u8>>) -> Option<Answer> {
    let which = which(request.uri().path())?;
    let host = app.state::<Workspace>().host().await.ok()?;
    let is_head = request.method() == Method::HEAD;
    if !is_head && request.method() != Method::GET {
        return Some(empty(StatusCode::METHOD_NOT_ALLOWED));
    }
    let range = range_of(request.headers());
    let read = move || read(&host, host.engine().person(), which, range.as_deref(), is_head);
    async_runtime::spawn_blocking(read).await.unwrap_or_else(|error| {
        tracing::error!("an answer to the page was given up half-way: {error}");
        None
    })
}

/// Which file an address names.
fn which(path: &str) -> Option<Which> {
    let (place, id) = path.strip_prefix('/')?.split_once('/')?;
    match place {
        "attached" => id.parse().ok().map(|id| Which::Attached(AttachmentId(id))),
        "staged" => id.parse().ok().map(|id| Which::Staged(StagedFileId(id))),
        _ => None,
    }
}

fn range_of(headers: &HeaderMap) -> Option<String> {
    Some(headers.get(header::RANGE)?.to_str().ok()?.to_owned())
}

fn read(
    host: &Host,
    person: Person,
    which: Which,
    range: Option<&str>,
    is_head: bool,
) -> Option<Answer> {
    let stored = match open(host.engine(), person, which) {
        Ok(stored) => stored,
        // What he may not see and what is not here look the same.
        Err(Error::NotFound(_) | Error::ContentMissing) => return None,
        Err(error) => {
            tracing::error!(%error, "a file is not shown");
            return Some(empty(StatusCode::INTERNAL_SERVER_ERROR));
        },
    };
    let size = stored.size;
    let (status, from, length) = match asked(range, size, MOST) {
        Asked::Whole if size > MOST && !is_head => {
            return Some(empty(StatusCode::PAYLOAD_TOO_LARGE));
        },
        Asked::Whole => (StatusCode::OK, 0, size),
        Asked::Part { from, length } => (StatusCode::PARTIAL_CONTENT, from, length),
        Asked::Beyond => return beyond(size),
    };
    let mut answer = Response::builder()
        .status(status)
        .header(header::CONTENT_TYPE, media_type(&stored.name))
        .header(header::CONTENT_LENGTH, length)
        .header(header::ACCEPT_RANGES, "bytes");
    if status == StatusCode::PARTIAL_CONTENT {
        let last = from + length.saturating_sub(1);
        answer = answer.header(header::CONTENT_RANGE, format!("bytes {from}-{last}/{size}"));
    }
    let bytes = if is_head { Some(Vec::new()) } else { part(stored, from, length) };
    answer.body(bytes?).ok()
}

fn beyond(size: u64) -> Option<Answer> {
    let answer = Response::builder().status(StatusCode::RANGE_NOT_SATISFIABLE);
    answer.header(header::CONTENT_RANGE, format!("bytes */{size}")).body(Vec::new()).ok()
}

fn part(mut stored: Stored, from: u64, length: u64) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(usize::try_from(length).ok()?);
    let read = stored
        .file
        .seek(SeekFrom::Start(from))
        .and_then(|_| stored.file.take(length).read_to_end(&mut bytes));
    if let Err(error) = read {
        tracing::error!(%error, "a file is not read");
        return None;
    }
    Some(bytes)
}

fn empty(status: StatusCode) -> Answer {
    let mut answer = Response::new(Vec::new());
    *answer.status_mut() = status;
    answer
}

/// The answer, or that there is nothing, with what holds for every one.
fn with_rules(answer: Option<Answer>, origin: Option<&'static str>) -> Answer {
    let mut answer = answer.unwrap_or_else(|| empty(StatusCode::NOT_FOUND));
    let rules = [
        ("x-content-type-options", "nosniff"),
        ("content-security-policy", POLICY),
        ("cache-control", "no-store"),
        ("referrer-policy", "no-referrer"),
        ("access-control-allow-methods", "GET, HEAD"),
        ("access-control-allow-headers", "range"),
        ("access-control-expose-headers", "accept-ranges, content-length, content-range"),
    ];
    let origin = origin.map(|origin| ("access-control-allow-origin", origin));
    for (name, value) in rules.into_iter().chain(origin) {
        answer.headers_mut().insert(name, header::HeaderValue::from_static(value));
    }
    answer
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use watek_domain::id::UserId;
    use watek_testkit::{TestEngine, string};

    use super::*;

    #[test]
    fn a_file_of_a_thread_one_does_not_see_is_not_found() {
        let test = TestEngine::new();
        let thread = test.thread(&test.partner("Stolarnia Świt"), "Oferta");
        let event = test.plan(&thread, "2026-11-24", None);
        let file = test.attached(&event, "Oferta.pdf", "%PDF-1.7");
        let bogdan = json!({
            "name": "Bogdan Nowak", "role": "member", "access_mode": "reporting_tree",
        });
        let bogdan = string(&test.ok("create_user", bogdan), "/result/user_id");
        let ask = |person: Person, file: &str| {
            let which = which(&format!("/attached/{file}")).unwrap();
            with_rules(read(test.host(), person, which, None, false), None)
        };
        let seen = ask(test.host().engine().person(), &file);
        assert_eq!((seen.status(), seen.body().as_slice()), (StatusCode::OK, &b"%PDF-1.7"[..]));
        let bogdan = Person(UserId(bogdan.parse().unwrap()));
        let hidden = ask(bogdan, &file);
        assert_eq!((hidden.status(), hidden.body().len()), (StatusCode::NOT_FOUND, 0));
        let unknown = ask(bogdan, "01901234-5678-7abc-8def-0123456789ab");
        assert_eq!(hidden.headers(), unknown.headers(), "as if there were none");
        assert_eq!(unknown.status(), StatusCode::NOT_FOUND);
    }

    #[test]
    fn only_addresses_of_ids_name_files() {
        let id = "01901234-5678-7abc-8def-0123456789ab";
        assert!(matches!(which(&format!("/attached/{id}")), Some(Which::Attached(_))));
        assert!(matches!(which(&format!("/staged/{id}")), Some(Which::Staged(_))));
        for other in ["/", "/attached/", "/attached/../x", "/hash/ab", "/attached/a/b", ""] {
            assert!(which(other).is_none(), "{other}");
        }
    }
}
