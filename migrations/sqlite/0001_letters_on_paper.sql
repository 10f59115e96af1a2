CREATE TABLE `authorization_letters` (
	`id` text PRIMARY KEY NOT NULL,
	`landlord_id` text NOT NULL,
	`authorization_id` text NOT NULL,
	`resident_id` text NOT NULL,
	`what` text NOT NULL,
	`number` text,
	`written_at` integer NOT NULL,
	`posted_at` integer,
	`staff_id` text
);
--> statement-breakpoint
CREATE INDEX `authorization_letters_waiting` ON `authorization_letters` (`landlord_id`,`posted_at`,`written_at`);--> statement-breakpoint
CREATE INDEX `authorization_letters_authorization` ON `authorization_letters` (`authorization_id`);--> statement-breakpoint
CREATE INDEX `authorization_letters_resident` ON `authorization_letters` (`resident_id`);--> statement-breakpoint
CREATE INDEX `authorization_letters_staff` ON `authorization_letters` (`staff_id`);--> statement-breakpoint
ALTER TABLE `service_request_consents` ADD `signed_on` text;