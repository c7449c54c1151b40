CREATE TABLE `publication_media` (
	`publication_id` text NOT NULL,
	`media_id` text NOT NULL,
	PRIMARY KEY(`publication_id`, `media_id`),
	FOREIGN KEY (`publication_id`) REFERENCES `publications`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`media_id`) REFERENCES `media`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `publication_media_media` ON `publication_media` (`media_id`,`publication_id`);