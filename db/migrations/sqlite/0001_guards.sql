CREATE TRIGGER `events_no_update` BEFORE UPDATE ON `events` BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `events_no_delete` BEFORE DELETE ON `events` BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `deliveries_no_update` BEFORE UPDATE ON `deliveries` BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `deliveries_no_delete` BEFORE DELETE ON `deliveries` BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `publications_no_update` BEFORE UPDATE ON `publications` BEGIN SELECT RAISE(ABORT, 'the publication log is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `publications_no_delete` BEFORE DELETE ON `publications` BEGIN SELECT RAISE(ABORT, 'the publication log is append-only'); END;
--> statement-breakpoint
CREATE TABLE `search_entries` (
  `id` integer PRIMARY KEY,
  `shelf` text NOT NULL,
  `article_id` text NOT NULL,
  `at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_entries_article` ON `search_entries` (`shelf`, `article_id`);
--> statement-breakpoint
CREATE INDEX `search_entries_at` ON `search_entries` (`shelf`, `at`, `article_id`);
--> statement-breakpoint
CREATE VIRTUAL TABLE `search_text` USING fts5(`text`, tokenize='unicode61 remove_diacritics 2', content='', contentless_delete=1);
