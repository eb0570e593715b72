//! The window as the screen shows it.
//!
//! Not by the web view's driver: that waits for ever where nothing is composited, as on a computer without a
//! graphics card.

use std::time::{Duration, Instant};

use x11rb::connection::Connection;
use x11rb::protocol::xproto::{AtomEnum, ConnectionExt, ImageFormat, MapState, Window};
use x11rb::rust_connection::RustConnection;

use crate::ready::POLL;

/// After that long something moves that never stops, and the picture shows it as it is then.
const SETTLING: Duration = Duration::from_secs(3);

/// The dots of a picture, four bytes each: blue, green, red and one without a meaning.
#[derive(PartialEq, Eq)]
struct Dots {
    width: u16,
    height: u16,
    bytes: Vec<u8>,
}

/// A picture of the program's window, as PNG, taken once it shows the same twice: what the page has painted is
/// not on the screen at once. None while there is no window.
pub(crate) async fn picture() -> Option<Vec<u8>> {
    let started = Instant::now();
    let mut dots = take()?;
    loop {
        tokio::time::sleep(POLL).await;
        let next = take()?;
        if next == dots || started.elapsed() > SETTLING {
            return Some(encoded(&next));
        }
        dots = next;
    }
}

/// Whether the program's window is on the screen.
pub(crate) fn is_visible() -> bool {
    shown().1.is_some()
}

/// The screen, and the program's window if that is on it.
fn shown() -> (RustConnection, Option<Window>) {
    let (screen, number) = x11rb::connect(None).expect("a screen");
    let root = screen.setup().roots[number].root;
    let children = screen.query_tree(root).expect("asked").reply().expect("the windows").children;
    let window = children.into_iter().find(|window| is_ours(&screen, *window));
    (screen, window)
}

fn take() -> Option<Dots> {
    let (screen, window) = shown();
    let window = window?;
    let place = screen.get_geometry(window).expect("asked").reply().expect("its size");
    let (width, height) = (place.width, place.height);
    let image = screen.get_image(ImageFormat::Z_PIXMAP, window, 0, 0, width, height, u32::MAX);
    let bytes = image.expect("asked").reply().expect("what it shows").data;
    Some(Dots { width, height, bytes })
}

/// Whether this is the program's window, and on the screen.
fn is_ours(screen: &RustConnection, window: Window) -> bool {
    let state = screen.get_window_attributes(window).expect("asked").reply();
    let name = screen.get_property(false, window, name_of(screen), AtomEnum::ANY, 0, 64);
    let name = name.expect("asked").reply();
    // One that has gone meanwhile has neither.
    state.is_ok_and(|state| state.map_state == MapState::VIEWABLE)
        && name.is_ok_and(|name| name.value == "Wątek".as_bytes())
}

fn name_of(screen: &RustConnection) -> u32 {
    let atom = screen.intern_atom(false, b"_NET_WM_NAME").expect("asked");
    atom.reply().expect("an atom").atom
}

fn encoded(dots: &Dots) -> Vec<u8> {
    let rgb: Vec<u8> =
        dots.bytes.chunks_exact(4).flat_map(|dot| [dot[2], dot[1], dot[0]]).collect();
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, dots.width.into(), dots.height.into());
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_compression(png::Compression::Fast);
    let mut writer = encoder.write_header().expect("a picture");
    writer.write_image_data(&rgb).expect("its dots");
    writer.finish().expect("its end");
    file
}
