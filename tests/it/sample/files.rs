//! Good parameters about files on events.

use serde_json::{Value, json};

use super::Sample;

impl Sample {
    /// Everything that an event may carry, and a file that Anna copied in: nobody else may name it.
    pub(super) fn carried_by_anna(&self) -> Value {
        let mut carried = self.carried();
        carried["attachments"] = json!([self.staged]);
        carried
    }

    /// A handful of files on their way in, which is over.
    fn staging(&self) -> Value {
        let folder = self.test.folder().join("desktop");
        self.test.stage_as(&self.anna, &[folder.join("Umowa.pdf")])["token"].clone()
    }

    pub(super) fn of_files(&self, command: &str) -> Option<Value> {
        let attachment = &self.attachment;
        Some(match command {
            "staging_state" | "staging_close" => json!({ "token": self.staging() }),
            "staging_cancel" => json!({ "token": self.staging(), "file": 0 }),
            "staged_files" | "same_content" => json!({ "ids": [self.staged] }),
            "partner_files" => json!({
                "partner_id": self.partner, "order": "name", "descending": true, "offset": 0,
                "limit": 50,
            }),
            "attach_files" => json!({ "event_id": self.planned, "files": [self.staged] }),
            "rename_attachment" => json!({
                "attachment_id": attachment, "name": "Oferta świt.pdf",
                "token": self.token("attachment", attachment),
            }),
            "move_attachment" => {
                json!({ "attachment_id": attachment, "after_id": self.other_attachment })
            },
            "trash_attachment" => json!({ "attachment_id": attachment }),
            "restore_attachment" => json!({ "attachment_id": self.trashed_attachment }),
            _ => return None,
        })
    }
}
