CREATE TABLE `appointments` (
	`id` text PRIMARY KEY NOT NULL,
	`landlord_id` text NOT NULL,
	`point` text NOT NULL,
	`reason` text NOT NULL,
	`via` text NOT NULL,
	`status` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`desk` integer,
	`queue_date` text,
	`queue_number` integer,
	`identity_id` text,
	`name` text NOT NULL,
	`phone` text,
	`email` text,
	`locale` text NOT NULL,
	`more_information` text,
	`token_hash` text,
	`token_sealed` text,
	`sequence` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`booked_at` integer NOT NULL,
	`remind_at` integer,
	`arrived_at` integer,
	`served_from` integer,
	`ended_at` integer,
	`submission_key` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `appointments_token_hash_unique` ON `appointments` (`token_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `appointments_submission_key_unique` ON `appointments` (`submission_key`);--> statement-breakpoint
CREATE INDEX `appointments_start` ON `appointments` (`landlord_id`,`starts_at`);--> statement-breakpoint
CREATE INDEX `appointments_point` ON `appointments` (`landlord_id`,`point`,`starts_at`);--> statement-breakpoint
CREATE INDEX `appointments_identity` ON `appointments` (`identity_id`,`starts_at`);--> statement-breakpoint
CREATE INDEX `appointments_reminder` ON `appointments` (`remind_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `appointments_queue` ON `appointments` (`landlord_id`,`point`,`queue_date`,`queue_number`);--> statement-breakpoint
CREATE TABLE `desk_blocks` (
	`id` text PRIMARY KEY NOT NULL,
	`landlord_id` text NOT NULL,
	`point` text NOT NULL,
	`desk` integer,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`note` text,
	`staff_id` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `desk_blocks_point` ON `desk_blocks` (`landlord_id`,`point`,`ends_at`);--> statement-breakpoint
CREATE INDEX `desk_blocks_end` ON `desk_blocks` (`landlord_id`,`ends_at`);--> statement-breakpoint
CREATE TABLE `desk_times` (
	`landlord_id` text NOT NULL,
	`point` text NOT NULL,
	`starts_at` integer NOT NULL,
	`desk` integer NOT NULL,
	`holder_id` text NOT NULL,
	PRIMARY KEY(`landlord_id`, `point`, `starts_at`, `desk`)
);
--> statement-breakpoint
CREATE INDEX `desk_times_holder` ON `desk_times` (`holder_id`);--> statement-breakpoint
CREATE TABLE `earlier_wishes` (
	`id` text PRIMARY KEY NOT NULL,
	`appointment_id` text NOT NULL,
	`landlord_id` text NOT NULL,
	`point` text NOT NULL,
	`reason` text NOT NULL,
	`asked_at` integer NOT NULL,
	`offered_from` integer,
	`offered_until` integer,
	`offered_desk` integer,
	`offer_expires_at` integer,
	`passed_over` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `earlier_wishes_appointment_id_unique` ON `earlier_wishes` (`appointment_id`);--> statement-breakpoint
CREATE INDEX `earlier_wishes_turn` ON `earlier_wishes` (`landlord_id`,`point`,`asked_at`);--> statement-breakpoint
CREATE INDEX `earlier_wishes_offer` ON `earlier_wishes` (`offer_expires_at`);--> statement-breakpoint
CREATE TABLE `service_exceptions` (
	`landlord_id` text NOT NULL,
	`point` text NOT NULL,
	`date` text NOT NULL,
	`kind` text NOT NULL,
	`opens` text NOT NULL,
	`shuts` text NOT NULL,
	PRIMARY KEY(`landlord_id`, `point`, `date`, `kind`, `opens`)
);
--> statement-breakpoint
CREATE TABLE `service_hours` (
	`landlord_id` text NOT NULL,
	`point` text NOT NULL,
	`kind` text NOT NULL,
	`weekday` integer NOT NULL,
	`opens` text NOT NULL,
	`shuts` text NOT NULL,
	PRIMARY KEY(`landlord_id`, `point`, `kind`, `weekday`, `opens`)
);
--> statement-breakpoint
CREATE TABLE `service_points` (
	`landlord_id` text NOT NULL,
	`code` text NOT NULL,
	`desks` integer NOT NULL,
	`slot_minutes` text NOT NULL,
	`notice_minutes` integer NOT NULL,
	`days_ahead` integer NOT NULL,
	`holiday_country` text NOT NULL,
	`closed_on_eves` integer NOT NULL,
	`version` integer NOT NULL,
	PRIMARY KEY(`landlord_id`, `code`)
);
--> statement-breakpoint
CREATE TABLE `authorization_documents` (
	`authorization_id` text NOT NULL,
	`file_id` text NOT NULL,
	`added_at` integer NOT NULL,
	PRIMARY KEY(`authorization_id`, `file_id`)
);
--> statement-breakpoint
CREATE INDEX `authorization_documents_file` ON `authorization_documents` (`file_id`);--> statement-breakpoint
CREATE TABLE `authorization_events` (
	`id` text PRIMARY KEY NOT NULL,
	`authorization_id` text NOT NULL,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text,
	`data` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `authorization_events_authorization` ON `authorization_events` (`authorization_id`,`at`);--> statement-breakpoint
CREATE INDEX `authorization_events_actor` ON `authorization_events` (`actor_id`);--> statement-breakpoint
CREATE TABLE `authorization_powers` (
	`authorization_id` text NOT NULL,
	`power` text NOT NULL,
	`once` integer NOT NULL,
	`used_at` integer,
	`used_for` text,
	PRIMARY KEY(`authorization_id`, `power`)
);
--> statement-breakpoint
CREATE TABLE `authorizations` (
	`id` text PRIMARY KEY NOT NULL,
	`landlord_id` text NOT NULL,
	`reference` text NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`form` text NOT NULL,
	`handed_in_by` text NOT NULL,
	`written_by` text,
	`locale` text NOT NULL,
	`principal_name` text NOT NULL,
	`principal_address` text,
	`principal_resident_id` text,
	`principal_identity_id` text,
	`lease_id` text,
	`attorney_name` text NOT NULL,
	`attorney_email` text NOT NULL,
	`attorney_email_key` text NOT NULL,
	`attorney_identity_id` text,
	`acts` text NOT NULL,
	`text` text,
	`estate_parties` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_until` text,
	`whole` integer NOT NULL,
	`given_at` integer,
	`given_by` text,
	`accepted_at` integer,
	`accepted_by` text,
	`invitation_hash` text,
	`invited_until` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`submitted_at` integer,
	`decided_at` integer,
	`decided_by` text,
	`ended_at` integer,
	`ended_because` text,
	`submission_key` text,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `authorizations_invitation_hash_unique` ON `authorizations` (`invitation_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `authorizations_submission_key_unique` ON `authorizations` (`submission_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `authorizations_reference` ON `authorizations` (`reference`);--> statement-breakpoint
CREATE INDEX `authorizations_queue` ON `authorizations` (`landlord_id`,`state`,`submitted_at`);--> statement-breakpoint
CREATE INDEX `authorizations_principal` ON `authorizations` (`principal_identity_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `authorizations_resident` ON `authorizations` (`principal_resident_id`);--> statement-breakpoint
CREATE INDEX `authorizations_attorney` ON `authorizations` (`attorney_identity_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `authorizations_email` ON `authorizations` (`attorney_email_key`,`state`);--> statement-breakpoint
CREATE INDEX `authorizations_writer` ON `authorizations` (`written_by`,`created_at`);--> statement-breakpoint
CREATE INDEX `authorizations_ended` ON `authorizations` (`ended_at`);--> statement-breakpoint
CREATE INDEX `authorizations_drafts` ON `authorizations` (`state`,`updated_at`);--> statement-breakpoint
CREATE TABLE `disturbance_answers` (
	`id` text PRIMARY KEY NOT NULL,
	`hearing_id` text NOT NULL,
	`identity_id` text NOT NULL,
	`name` text NOT NULL,
	`text` text NOT NULL,
	`at` integer NOT NULL,
	`read_at` integer
);
--> statement-breakpoint
CREATE INDEX `disturbance_answers_hearing` ON `disturbance_answers` (`hearing_id`,`at`);--> statement-breakpoint
CREATE INDEX `disturbance_answers_identity` ON `disturbance_answers` (`identity_id`);--> statement-breakpoint
CREATE TABLE `disturbance_cases` (
	`id` text PRIMARY KEY NOT NULL,
	`landlord_id` text NOT NULL,
	`number` integer NOT NULL,
	`home_id` text,
	`building_id` text NOT NULL,
	`area` text NOT NULL,
	`place` text NOT NULL,
	`kind` text NOT NULL,
	`open` integer NOT NULL,
	`owner_id` text,
	`hear_by` integer,
	`seriousness` text,
	`risk` text,
	`next_step` text,
	`next_step_on` text,
	`outcome` text,
	`opened_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`closed_at` integer,
	`reminded_on` text,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `disturbance_cases_number` ON `disturbance_cases` (`landlord_id`,`number`);--> statement-breakpoint
CREATE INDEX `disturbance_cases_open` ON `disturbance_cases` (`landlord_id`,`hear_by`,`opened_at`) WHERE "disturbance_cases"."open" = true;--> statement-breakpoint
CREATE INDEX `disturbance_cases_owner` ON `disturbance_cases` (`owner_id`,`open`);--> statement-breakpoint
CREATE INDEX `disturbance_cases_home` ON `disturbance_cases` (`home_id`,`open`);--> statement-breakpoint
CREATE INDEX `disturbance_cases_building` ON `disturbance_cases` (`building_id`,`opened_at`);--> statement-breakpoint
CREATE INDEX `disturbance_cases_closed` ON `disturbance_cases` (`closed_at`);--> statement-breakpoint
CREATE TABLE `disturbance_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`report_id` text NOT NULL,
	`kind` text NOT NULL,
	`started_at` integer NOT NULL,
	`ended_at` integer,
	`recurring` integer,
	`source` text NOT NULL,
	`source_home_id` text,
	`description` text NOT NULL,
	`effect` text,
	`spoken_to` text,
	`police_called` integer,
	`smoke` text,
	`written_at` integer NOT NULL,
	`read_at` integer,
	`read_by` text,
	`submission_key` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `disturbance_entries_submission_key_unique` ON `disturbance_entries` (`submission_key`);--> statement-breakpoint
CREATE INDEX `disturbance_entries_report` ON `disturbance_entries` (`report_id`,`started_at`);--> statement-breakpoint
CREATE TABLE `disturbance_events` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`report_id` text,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text,
	`data` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `disturbance_events_case` ON `disturbance_events` (`case_id`,`at`);--> statement-breakpoint
CREATE INDEX `disturbance_events_actor` ON `disturbance_events` (`actor_id`);--> statement-breakpoint
CREATE TABLE `disturbance_hearings` (
	`id` text PRIMARY KEY NOT NULL,
	`landlord_id` text NOT NULL,
	`number` integer NOT NULL,
	`case_id` text NOT NULL,
	`home_id` text NOT NULL,
	`lease_id` text NOT NULL,
	`alleged` text NOT NULL,
	`opened_at` integer NOT NULL,
	`answer_by` integer NOT NULL,
	`staff_id` text NOT NULL,
	`opened_by_them_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `disturbance_hearings_number` ON `disturbance_hearings` (`landlord_id`,`number`);--> statement-breakpoint
CREATE INDEX `disturbance_hearings_case` ON `disturbance_hearings` (`case_id`);--> statement-breakpoint
CREATE INDEX `disturbance_hearings_lease` ON `disturbance_hearings` (`lease_id`,`opened_at`);--> statement-breakpoint
CREATE TABLE `disturbance_letters` (
	`id` text PRIMARY KEY NOT NULL,
	`landlord_id` text NOT NULL,
	`number` integer NOT NULL,
	`case_id` text NOT NULL,
	`home_id` text NOT NULL,
	`lease_id` text NOT NULL,
	`kind` text NOT NULL,
	`locale` text NOT NULL,
	`alleged` text NOT NULL,
	`names` text NOT NULL,
	`address` text NOT NULL,
	`meeting_at` integer,
	`meeting_place` text,
	`answer_by` integer,
	`words` text,
	`written_at` integer NOT NULL,
	`staff_id` text NOT NULL,
	`served_at` integer,
	`served_by` text,
	`service_note` text
);
--> statement-breakpoint
CREATE INDEX `disturbance_letters_case` ON `disturbance_letters` (`case_id`);--> statement-breakpoint
CREATE INDEX `disturbance_letters_lease` ON `disturbance_letters` (`lease_id`);--> statement-breakpoint
CREATE TABLE `disturbance_photos` (
	`entry_id` text NOT NULL,
	`file_id` text NOT NULL,
	PRIMARY KEY(`entry_id`, `file_id`)
);
--> statement-breakpoint
CREATE INDEX `disturbance_photos_file` ON `disturbance_photos` (`file_id`);--> statement-breakpoint
CREATE TABLE `disturbance_reports` (
	`id` text PRIMARY KEY NOT NULL,
	`landlord_id` text NOT NULL,
	`number` integer NOT NULL,
	`case_id` text NOT NULL,
	`reporter_id` text NOT NULL,
	`reporter_name` text NOT NULL,
	`home_id` text NOT NULL,
	`lease_id` text,
	`address` text NOT NULL,
	`kind` text NOT NULL,
	`open` integer NOT NULL,
	`reported_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`update_due_at` integer,
	`groundless` integer NOT NULL,
	`quiet_due_at` integer,
	`quiet_asked_at` integer,
	`quiet_answer` text,
	`submission_key` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `disturbance_reports_submission_key_unique` ON `disturbance_reports` (`submission_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `disturbance_reports_number` ON `disturbance_reports` (`landlord_id`,`number`);--> statement-breakpoint
CREATE INDEX `disturbance_reports_case` ON `disturbance_reports` (`case_id`);--> statement-breakpoint
CREATE INDEX `disturbance_reports_reporter` ON `disturbance_reports` (`reporter_id`,`reported_at`);--> statement-breakpoint
CREATE INDEX `disturbance_reports_update` ON `disturbance_reports` (`landlord_id`,`update_due_at`);--> statement-breakpoint
CREATE INDEX `disturbance_reports_quiet` ON `disturbance_reports` (`quiet_due_at`);--> statement-breakpoint
CREATE TABLE `safety_notices` (
	`id` text PRIMARY KEY NOT NULL,
	`landlord_id` text NOT NULL,
	`lease_id` text NOT NULL,
	`resident_id` text NOT NULL,
	`stage` text NOT NULL,
	`created_at` integer NOT NULL,
	`told_at` integer,
	`via` text,
	`staff_id` text,
	`reminded_on` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `safety_notices_once` ON `safety_notices` (`lease_id`,`resident_id`,`stage`);--> statement-breakpoint
CREATE INDEX `safety_notices_waiting` ON `safety_notices` (`landlord_id`,`told_at`);--> statement-breakpoint
CREATE INDEX `safety_notices_resident` ON `safety_notices` (`resident_id`);--> statement-breakpoint
CREATE INDEX `safety_notices_created` ON `safety_notices` (`created_at`);--> statement-breakpoint
CREATE TABLE `safety_signs` (
	`building_id` text NOT NULL,
	`stairwell` text NOT NULL,
	`landlord_id` text NOT NULL,
	`put_up_at` integer NOT NULL,
	`staff_id` text NOT NULL,
	PRIMARY KEY(`building_id`, `stairwell`)
);
--> statement-breakpoint
CREATE INDEX `safety_signs_staff` ON `safety_signs` (`staff_id`);--> statement-breakpoint
CREATE INDEX `safety_signs_put_up` ON `safety_signs` (`landlord_id`,`put_up_at`);--> statement-breakpoint
CREATE TABLE `violence_events` (
	`id` text PRIMARY KEY NOT NULL,
	`report_id` text NOT NULL,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	`staff_id` text,
	`code` text,
	`text_sealed` text
);
--> statement-breakpoint
CREATE INDEX `violence_events_report` ON `violence_events` (`report_id`,`at`);--> statement-breakpoint
CREATE INDEX `violence_events_staff` ON `violence_events` (`staff_id`);--> statement-breakpoint
CREATE TABLE `violence_reports` (
	`id` text PRIMARY KEY NOT NULL,
	`landlord_id` text NOT NULL,
	`number` integer NOT NULL,
	`content_sealed` text NOT NULL,
	`home_id` text,
	`received_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`owner_id` text,
	`acted_at` integer,
	`escalated_at` integer,
	`open` integer NOT NULL,
	`closed_at` integer,
	`submission_key` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `violence_reports_submission_key_unique` ON `violence_reports` (`submission_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `violence_reports_number` ON `violence_reports` (`landlord_id`,`number`);--> statement-breakpoint
CREATE INDEX `violence_reports_open` ON `violence_reports` (`landlord_id`,`due_at`) WHERE "violence_reports"."open" = true;--> statement-breakpoint
CREATE INDEX `violence_reports_owner` ON `violence_reports` (`owner_id`);--> statement-breakpoint
CREATE INDEX `violence_reports_closed` ON `violence_reports` (`closed_at`);--> statement-breakpoint
CREATE TABLE `door_openings` (
	`id` text PRIMARY KEY NOT NULL,
	`landlord_id` text NOT NULL,
	`home_id` text NOT NULL,
	`resident_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`document_kind` text NOT NULL,
	`ordered_at` integer NOT NULL,
	`opened_at` integer,
	`note` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `door_openings_home` ON `door_openings` (`home_id`,`ordered_at`);--> statement-breakpoint
CREATE INDEX `door_openings_resident` ON `door_openings` (`resident_id`);--> statement-breakpoint
CREATE TABLE `fault_drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`owner` text NOT NULL,
	`fields` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`fault_id` text
);
--> statement-breakpoint
CREATE INDEX `fault_drafts_owner` ON `fault_drafts` (`owner`,`created_at`);--> statement-breakpoint
CREATE INDEX `fault_drafts_expiry` ON `fault_drafts` (`expires_at`);--> statement-breakpoint
CREATE TABLE `fault_events` (
	`id` text PRIMARY KEY NOT NULL,
	`fault_id` text NOT NULL,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text,
	`actor_name` text,
	`principal_name` text,
	`authorization_id` text,
	`internal` integer NOT NULL,
	`round` integer NOT NULL,
	`data` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `fault_events_fault` ON `fault_events` (`fault_id`,`at`);--> statement-breakpoint
CREATE INDEX `fault_events_actor` ON `fault_events` (`actor_id`);--> statement-breakpoint
CREATE TABLE `fault_followers` (
	`fault_id` text NOT NULL,
	`identity_id` text NOT NULL,
	`joined_at` integer NOT NULL,
	PRIMARY KEY(`fault_id`, `identity_id`)
);
--> statement-breakpoint
CREATE INDEX `fault_followers_identity` ON `fault_followers` (`identity_id`);--> statement-breakpoint
CREATE TABLE `fault_photos` (
	`fault_id` text NOT NULL,
	`file_id` text NOT NULL,
	`event_id` text NOT NULL,
	PRIMARY KEY(`fault_id`, `file_id`)
);
--> statement-breakpoint
CREATE INDEX `fault_photos_file` ON `fault_photos` (`file_id`);--> statement-breakpoint
CREATE TABLE `fault_words` (
	`landlord_id` text NOT NULL,
	`word` text NOT NULL,
	`fault_id` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `fault_words_fault` ON `fault_words` (`fault_id`,`word`);--> statement-breakpoint
CREATE INDEX `fault_words_word` ON `fault_words` (`landlord_id`,`word`,`fault_id`);--> statement-breakpoint
CREATE TABLE `faults` (
	`id` text PRIMARY KEY NOT NULL,
	`landlord_id` text NOT NULL,
	`number` integer NOT NULL,
	`home_id` text,
	`building_id` text,
	`stairwell` text,
	`lease_id` text,
	`area` text NOT NULL,
	`place` text NOT NULL,
	`room` text,
	`item` text,
	`problem` text,
	`category` text NOT NULL,
	`description` text NOT NULL,
	`address` text NOT NULL,
	`via` text NOT NULL,
	`reporter_id` text,
	`reporter_name` text NOT NULL,
	`reporter_email` text,
	`reporter_locale` text NOT NULL,
	`acted_by_identity_id` text,
	`acted_by_name` text,
	`authorization_id` text,
	`phone` text,
	`reachable` text,
	`master_key` integer NOT NULL,
	`pets` integer,
	`status` text NOT NULL,
	`open` integer NOT NULL,
	`priority` text NOT NULL,
	`reported_at` integer NOT NULL,
	`target_at` integer NOT NULL,
	`moved_to` integer,
	`round` integer NOT NULL,
	`assignee_id` text,
	`contacted_at` integer,
	`visit_from` integer,
	`visit_to` integer,
	`visit_sequence` integer NOT NULL,
	`waiting_for` text,
	`resident_wrote_at` integer,
	`forwarded_to` text,
	`duplicate_of_id` text,
	`parent_id` text,
	`photo_count` integer NOT NULL,
	`follower_count` integer NOT NULL,
	`done_at` integer,
	`closed_at` integer,
	`updated_at` integer NOT NULL,
	`version` integer NOT NULL,
	`submission_key` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `faults_submission_key_unique` ON `faults` (`submission_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `faults_number` ON `faults` (`landlord_id`,`number`);--> statement-breakpoint
CREATE INDEX `faults_queue` ON `faults` (`landlord_id`,`target_at`,`id`,`status`,`category`,`priority`) WHERE "faults"."status" in ('received', 'accepted', 'visit-agreed', 'in-progress', 'waiting', 'forwarded');--> statement-breakpoint
CREATE INDEX `faults_queue_area` ON `faults` (`landlord_id`,`area`,`target_at`,`id`,`status`,`category`,`priority`) WHERE "faults"."status" in ('received', 'accepted', 'visit-agreed', 'in-progress', 'waiting', 'forwarded');--> statement-breakpoint
CREATE INDEX `faults_queue_area_status` ON `faults` (`landlord_id`,`area`,`status`,`target_at`,`id`) WHERE "faults"."status" in ('received', 'accepted', 'visit-agreed', 'in-progress', 'waiting', 'forwarded');--> statement-breakpoint
CREATE INDEX `faults_assignee` ON `faults` (`assignee_id`,`target_at`,`id`) WHERE "faults"."status" in ('received', 'accepted', 'visit-agreed', 'in-progress', 'waiting', 'forwarded');--> statement-breakpoint
CREATE INDEX `faults_status` ON `faults` (`landlord_id`,`status`,`target_at`,`id`);--> statement-breakpoint
CREATE INDEX `faults_building` ON `faults` (`building_id`,`open`,`reported_at`);--> statement-breakpoint
CREATE INDEX `faults_home` ON `faults` (`home_id`,`open`,`reported_at`);--> statement-breakpoint
CREATE INDEX `faults_reporter` ON `faults` (`reporter_id`,`reported_at`);--> statement-breakpoint
CREATE INDEX `faults_acted_by` ON `faults` (`acted_by_identity_id`) WHERE "faults"."acted_by_identity_id" is not null;--> statement-breakpoint
CREATE INDEX `faults_lease` ON `faults` (`lease_id`,`open`,`reported_at`,`id`);--> statement-breakpoint
CREATE INDEX `faults_email` ON `faults` (`reporter_email`) WHERE "faults"."reporter_email" is not null;--> statement-breakpoint
CREATE INDEX `faults_parent` ON `faults` (`parent_id`);--> statement-breakpoint
CREATE INDEX `faults_done` ON `faults` (`status`,`done_at`);--> statement-breakpoint
CREATE INDEX `faults_closed` ON `faults` (`closed_at`);--> statement-breakpoint
CREATE TABLE `audit_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`landlord_id` text,
	`actor_kind` text NOT NULL,
	`actor_id` text,
	`action` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`identity_id` text,
	`resident_id` text,
	`facts` text NOT NULL,
	`request_id` text
);
--> statement-breakpoint
CREATE INDEX `audit_at` ON `audit_entries` (`at`);--> statement-breakpoint
CREATE INDEX `audit_subject` ON `audit_entries` (`subject_kind`,`subject_id`,`at`);--> statement-breakpoint
CREATE INDEX `audit_identity` ON `audit_entries` (`identity_id`,`at`);--> statement-breakpoint
CREATE INDEX `audit_resident` ON `audit_entries` (`resident_id`,`at`);--> statement-breakpoint
CREATE INDEX `audit_actor` ON `audit_entries` (`actor_id`,`at`);--> statement-breakpoint
CREATE INDEX `audit_action` ON `audit_entries` (`action`,`at`);--> statement-breakpoint
CREATE TABLE `counters` (
	`key` text PRIMARY KEY NOT NULL,
	`value` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `files` (
	`id` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`thumbnail_hash` text,
	`content_type` text NOT NULL,
	`size` integer NOT NULL,
	`width` integer,
	`height` integer,
	`pages` integer,
	`owner` text NOT NULL,
	`created_at` integer NOT NULL,
	`draft_id` text,
	`attached_at` integer
);
--> statement-breakpoint
CREATE INDEX `files_hash` ON `files` (`hash`);--> statement-breakpoint
CREATE INDEX `files_thumbnail` ON `files` (`thumbnail_hash`);--> statement-breakpoint
CREATE INDEX `files_draft` ON `files` (`draft_id`);--> statement-breakpoint
CREATE INDEX `files_owner` ON `files` (`owner`,`attached_at`);--> statement-breakpoint
CREATE INDEX `files_waiting` ON `files` (`attached_at`,`created_at`);--> statement-breakpoint
CREATE TABLE `jobs` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`payload` text NOT NULL,
	`run_at` integer NOT NULL,
	`state` text NOT NULL,
	`attempts` integer NOT NULL,
	`claimed_until` integer,
	`finished_at` integer,
	`last_error` text
);
--> statement-breakpoint
CREATE INDEX `jobs_due` ON `jobs` (`state`,`run_at`);--> statement-breakpoint
CREATE INDEX `jobs_finished` ON `jobs` (`finished_at`);--> statement-breakpoint
CREATE TABLE `letters` (
	`id` text PRIMARY KEY NOT NULL,
	`landlord_id` text NOT NULL,
	`name` text NOT NULL,
	`locale` text NOT NULL,
	`payload_sealed` text,
	`identity_id` text,
	`state` text NOT NULL,
	`attempts` integer NOT NULL,
	`next_attempt_at` integer NOT NULL,
	`claimed_until` integer,
	`valid_until` integer NOT NULL,
	`created_at` integer NOT NULL,
	`finished_at` integer,
	`last_error` text,
	`provider_id` text
);
--> statement-breakpoint
CREATE INDEX `letters_waiting` ON `letters` (`state`,`next_attempt_at`);--> statement-breakpoint
CREATE INDEX `letters_identity` ON `letters` (`identity_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `letters_created` ON `letters` (`created_at`);--> statement-breakpoint
CREATE TABLE `retention_runs` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`rule` text NOT NULL,
	`removed` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `retention_runs_at` ON `retention_runs` (`at`);--> statement-breakpoint
CREATE TABLE `account_tokens` (
	`hash` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`purpose` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer
);
--> statement-breakpoint
CREATE INDEX `account_tokens_account` ON `account_tokens` (`account_id`,`purpose`);--> statement-breakpoint
CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`email_key` text NOT NULL,
	`active_key` text,
	`identity_id` text,
	`password_hash` text NOT NULL,
	`state` text NOT NULL,
	`locale` text NOT NULL,
	`phone` text,
	`brought_from` text,
	`created_at` integer NOT NULL,
	`activated_at` integer,
	`superseded_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_active_key_unique` ON `accounts` (`active_key`);--> statement-breakpoint
CREATE INDEX `accounts_email` ON `accounts` (`email_key`);--> statement-breakpoint
CREATE INDEX `accounts_identity` ON `accounts` (`identity_id`);--> statement-breakpoint
CREATE INDEX `accounts_activated` ON `accounts` (`state`,`activated_at`,`id`);--> statement-breakpoint
CREATE TABLE `broker_trips` (
	`hash` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`landlord_id` text NOT NULL,
	`account_id` text,
	`matter` text,
	`provider_id` text NOT NULL,
	`transaction_sealed` text NOT NULL,
	`return_to` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer
);
--> statement-breakpoint
CREATE INDEX `broker_trips_expiry` ON `broker_trips` (`expires_at`);--> statement-breakpoint
CREATE TABLE `identifications` (
	`id` text PRIMARY KEY NOT NULL,
	`identity_id` text NOT NULL,
	`account_id` text,
	`landlord_id` text NOT NULL,
	`method` text NOT NULL,
	`provider` text NOT NULL,
	`assurance` text NOT NULL,
	`officer_id` text,
	`document_kind` text,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `identifications_identity` ON `identifications` (`identity_id`);--> statement-breakpoint
CREATE TABLE `identities` (
	`id` text PRIMARY KEY NOT NULL,
	`code_index` text,
	`code_sealed` text,
	`given_name` text NOT NULL,
	`family_name` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `identities_code_index_unique` ON `identities` (`code_index`);--> statement-breakpoint
CREATE TABLE `kept_forms` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text,
	`staff_id` text,
	`path` text NOT NULL,
	`fields_sealed` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `kept_forms_account` ON `kept_forms` (`account_id`,`path`);--> statement-breakpoint
CREATE INDEX `kept_forms_expiry` ON `kept_forms` (`expires_at`);--> statement-breakpoint
CREATE TABLE `refused_identifications` (
	`id` text PRIMARY KEY NOT NULL,
	`landlord_id` text NOT NULL,
	`account_id` text NOT NULL,
	`identity_id` text NOT NULL,
	`other_identity_id` text NOT NULL,
	`provider` text NOT NULL,
	`at` integer NOT NULL,
	`handled_at` integer,
	`handled_by` text
);
--> statement-breakpoint
CREATE INDEX `refused_identifications_at` ON `refused_identifications` (`landlord_id`,`at`);--> statement-breakpoint
CREATE INDEX `refused_identifications_identity` ON `refused_identifications` (`identity_id`);--> statement-breakpoint
CREATE INDEX `refused_identifications_other` ON `refused_identifications` (`other_identity_id`);--> statement-breakpoint
CREATE TABLE `registrations` (
	`hash` text PRIMARY KEY NOT NULL,
	`identity_id` text NOT NULL,
	`identification_id` text NOT NULL,
	`landlord_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer
);
--> statement-breakpoint
CREATE INDEX `registrations_expiry` ON `registrations` (`expires_at`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`hash` text PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`account_id` text,
	`staff_id` text,
	`landlord_id` text NOT NULL,
	`step` text NOT NULL,
	`acting_on` text,
	`device` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_id_unique` ON `sessions` (`id`);--> statement-breakpoint
CREATE INDEX `sessions_account` ON `sessions` (`account_id`);--> statement-breakpoint
CREATE INDEX `sessions_staff` ON `sessions` (`staff_id`);--> statement-breakpoint
CREATE INDEX `sessions_expiry` ON `sessions` (`expires_at`);--> statement-breakpoint
CREATE TABLE `staff` (
	`id` text PRIMARY KEY NOT NULL,
	`landlord_id` text NOT NULL,
	`email` text NOT NULL,
	`email_key` text NOT NULL,
	`name` text NOT NULL,
	`password_hash` text,
	`duties` text NOT NULL,
	`areas` text NOT NULL,
	`locale` text NOT NULL,
	`totp_sealed` text,
	`totp_last_step` integer,
	`active` integer NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_email` ON `staff` (`email_key`);--> statement-breakpoint
CREATE INDEX `staff_landlord` ON `staff` (`landlord_id`);--> statement-breakpoint
CREATE TABLE `tries` (
	`key` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	`window_ends_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `tries_window` ON `tries` (`window_ends_at`);--> statement-breakpoint
CREATE TABLE `office_codes` (
	`id` text PRIMARY KEY NOT NULL,
	`landlord_id` text NOT NULL,
	`resident_id` text NOT NULL,
	`identity_id` text NOT NULL,
	`identification_id` text NOT NULL,
	`officer_id` text NOT NULL,
	`email_key` text NOT NULL,
	`code_hash` text NOT NULL,
	`locale` text NOT NULL,
	`attempts` integer NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer
);
--> statement-breakpoint
CREATE INDEX `office_codes_email` ON `office_codes` (`email_key`);--> statement-breakpoint
CREATE INDEX `office_codes_identity` ON `office_codes` (`identity_id`);--> statement-breakpoint
CREATE INDEX `office_codes_resident` ON `office_codes` (`resident_id`);--> statement-breakpoint
CREATE INDEX `office_codes_expiry` ON `office_codes` (`expires_at`);--> statement-breakpoint
CREATE TABLE `resident_links` (
	`identity_id` text NOT NULL,
	`resident_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`identity_id`, `resident_id`)
);
--> statement-breakpoint
CREATE INDEX `resident_links_resident` ON `resident_links` (`resident_id`);--> statement-breakpoint
CREATE TABLE `register_import_faults` (
	`import_id` text NOT NULL,
	`position` integer NOT NULL,
	`file` text NOT NULL,
	`line` integer,
	`column_name` text,
	`reason` text NOT NULL,
	`facts` text NOT NULL,
	PRIMARY KEY(`import_id`, `position`)
);
--> statement-breakpoint
CREATE TABLE `register_imports` (
	`id` text PRIMARY KEY NOT NULL,
	`landlord_id` text NOT NULL,
	`state` text NOT NULL,
	`via` text NOT NULL,
	`started_by` text,
	`finished_by` text,
	`started_at` integer NOT NULL,
	`touched_at` integer NOT NULL,
	`finished_at` integer,
	`base_version` integer NOT NULL,
	`files` text NOT NULL,
	`rows_read` integer NOT NULL,
	`fault_count` integer NOT NULL,
	`preview` text,
	`staged` integer NOT NULL,
	`busy_key` text,
	`submission_key` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `register_imports_busy_key_unique` ON `register_imports` (`busy_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `register_imports_submission_key_unique` ON `register_imports` (`submission_key`);--> statement-breakpoint
CREATE INDEX `register_imports_landlord` ON `register_imports` (`landlord_id`,`started_at`);--> statement-breakpoint
CREATE INDEX `register_imports_staged` ON `register_imports` (`staged`);--> statement-breakpoint
CREATE TABLE `register_matches` (
	`landlord_id` text NOT NULL,
	`identity_id` text NOT NULL,
	`found_at` integer NOT NULL,
	PRIMARY KEY(`landlord_id`, `identity_id`)
);
--> statement-breakpoint
CREATE TABLE `staged_buildings` (
	`import_id` text NOT NULL,
	`key` text NOT NULL,
	`line` integer NOT NULL,
	`change` text NOT NULL,
	`id` text NOT NULL,
	`property_key` text NOT NULL,
	`property_id` text,
	`street_address` text NOT NULL,
	`postal_code` text NOT NULL,
	`city` text NOT NULL,
	`latitude` real NOT NULL,
	`longitude` real NOT NULL,
	`housing_company` integer NOT NULL,
	PRIMARY KEY(`import_id`, `key`, `line`)
);
--> statement-breakpoint
CREATE TABLE `staged_homes` (
	`import_id` text NOT NULL,
	`key` text NOT NULL,
	`line` integer NOT NULL,
	`change` text NOT NULL,
	`id` text NOT NULL,
	`building_key` text NOT NULL,
	`building_id` text,
	`stairwell` text NOT NULL,
	`number` text NOT NULL,
	`address` text NOT NULL,
	`address_key` text NOT NULL,
	`rooms` text NOT NULL,
	`area_m2` real NOT NULL,
	PRIMARY KEY(`import_id`, `key`, `line`)
);
--> statement-breakpoint
CREATE TABLE `staged_lease_parties` (
	`import_id` text NOT NULL,
	`key` text NOT NULL,
	`line` integer NOT NULL,
	`change` text NOT NULL,
	`lease_key` text NOT NULL,
	`lease_id` text,
	`person_key` text NOT NULL,
	`resident_id` text,
	PRIMARY KEY(`import_id`, `key`, `line`)
);
--> statement-breakpoint
CREATE TABLE `staged_leases` (
	`import_id` text NOT NULL,
	`key` text NOT NULL,
	`line` integer NOT NULL,
	`change` text NOT NULL,
	`id` text NOT NULL,
	`home_key` text NOT NULL,
	`home_id` text,
	`starts_on` text NOT NULL,
	`ends_on` text,
	PRIMARY KEY(`import_id`, `key`, `line`)
);
--> statement-breakpoint
CREATE TABLE `staged_occupants` (
	`import_id` text NOT NULL,
	`key` text NOT NULL,
	`line` integer NOT NULL,
	`change` text NOT NULL,
	`home_key` text NOT NULL,
	`home_id` text,
	`person_key` text NOT NULL,
	`resident_id` text,
	`minor` integer NOT NULL,
	`lives_from` text NOT NULL,
	`lives_until` text,
	PRIMARY KEY(`import_id`, `key`, `line`)
);
--> statement-breakpoint
CREATE TABLE `staged_persons` (
	`import_id` text NOT NULL,
	`key` text NOT NULL,
	`line` integer NOT NULL,
	`change` text NOT NULL,
	`id` text NOT NULL,
	`given_name` text NOT NULL,
	`family_name` text NOT NULL,
	`name_key` text NOT NULL,
	`code_index` text,
	`code_sealed` text,
	`deceased_on` text,
	PRIMARY KEY(`import_id`, `key`, `line`)
);
--> statement-breakpoint
CREATE TABLE `staged_properties` (
	`import_id` text NOT NULL,
	`key` text NOT NULL,
	`line` integer NOT NULL,
	`change` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`area` text NOT NULL,
	PRIMARY KEY(`import_id`, `key`, `line`)
);
--> statement-breakpoint
CREATE TABLE `service_request_consents` (
	`request_id` text NOT NULL,
	`resident_id` text NOT NULL,
	`name` text NOT NULL,
	`answer` text,
	`answered_at` integer,
	`via` text,
	`acted_by_identity_id` text,
	`acted_by_name` text,
	`authorization_id` text,
	PRIMARY KEY(`request_id`, `resident_id`)
);
--> statement-breakpoint
CREATE INDEX `service_request_consents_resident` ON `service_request_consents` (`resident_id`);--> statement-breakpoint
CREATE INDEX `service_request_consents_acted_by` ON `service_request_consents` (`acted_by_identity_id`);--> statement-breakpoint
CREATE TABLE `service_request_events` (
	`id` text PRIMARY KEY NOT NULL,
	`request_id` text NOT NULL,
	`version` integer NOT NULL,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text,
	`actor_name` text NOT NULL,
	`principal_name` text,
	`authorization_id` text,
	`data` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `service_request_events_request` ON `service_request_events` (`request_id`,`version`);--> statement-breakpoint
CREATE INDEX `service_request_events_actor` ON `service_request_events` (`actor_id`);--> statement-breakpoint
CREATE TABLE `service_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`landlord_id` text NOT NULL,
	`number` integer NOT NULL,
	`act` text NOT NULL,
	`lease_id` text NOT NULL,
	`home_id` text NOT NULL,
	`address` text NOT NULL,
	`principal_resident_id` text NOT NULL,
	`principal_identity_id` text,
	`principal_name` text NOT NULL,
	`acted_by_identity_id` text NOT NULL,
	`acted_by_name` text NOT NULL,
	`authorization_id` text,
	`status` text NOT NULL,
	`open` integer NOT NULL,
	`turn` text,
	`waiting_since` integer NOT NULL,
	`wanted_on` text,
	`last_day` text,
	`assignee_id` text,
	`filed_at` integer NOT NULL,
	`accepted_at` integer,
	`closed_at` integer,
	`updated_at` integer NOT NULL,
	`version` integer NOT NULL,
	`submission_key` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `service_requests_submission_key_unique` ON `service_requests` (`submission_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `service_requests_number` ON `service_requests` (`landlord_id`,`number`);--> statement-breakpoint
CREATE INDEX `service_requests_waiting` ON `service_requests` (`landlord_id`,`turn`,`waiting_since`) WHERE "service_requests"."open" = true;--> statement-breakpoint
CREATE INDEX `service_requests_assignee` ON `service_requests` (`assignee_id`,`open`);--> statement-breakpoint
CREATE INDEX `service_requests_closed` ON `service_requests` (`landlord_id`,`closed_at`);--> statement-breakpoint
CREATE INDEX `service_requests_lease` ON `service_requests` (`lease_id`,`filed_at`);--> statement-breakpoint
CREATE INDEX `service_requests_principal` ON `service_requests` (`principal_resident_id`);--> statement-breakpoint
CREATE INDEX `service_requests_acted_by` ON `service_requests` (`acted_by_identity_id`);--> statement-breakpoint
CREATE INDEX `service_requests_authorization` ON `service_requests` (`authorization_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `service_requests_one_termination` ON `service_requests` (`lease_id`) WHERE ("service_requests"."act" in ('terminate-lease') and "service_requests"."open" = true);--> statement-breakpoint
CREATE TABLE `company_identities` (
	`issuer` text NOT NULL,
	`subject` text NOT NULL,
	`staff_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_used_at` integer NOT NULL,
	PRIMARY KEY(`issuer`, `subject`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `company_identities_staff_id_unique` ON `company_identities` (`staff_id`);--> statement-breakpoint
CREATE TABLE `company_visits` (
	`hash` text PRIMARY KEY NOT NULL,
	`landlord_id` text NOT NULL,
	`transaction_sealed` text NOT NULL,
	`return_to` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer
);
--> statement-breakpoint
CREATE INDEX `company_visits_expiry` ON `company_visits` (`expires_at`);--> statement-breakpoint
CREATE TABLE `passkey_challenges` (
	`hash` text PRIMARY KEY NOT NULL,
	`staff_id` text NOT NULL,
	`purpose` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `passkey_challenges_staff` ON `passkey_challenges` (`staff_id`);--> statement-breakpoint
CREATE INDEX `passkey_challenges_expiry` ON `passkey_challenges` (`expires_at`);--> statement-breakpoint
CREATE TABLE `passkeys` (
	`id` text PRIMARY KEY NOT NULL,
	`staff_id` text NOT NULL,
	`credential_id` text NOT NULL,
	`public_key` text NOT NULL,
	`counter` integer NOT NULL,
	`transports` text NOT NULL,
	`name` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_used_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `passkeys_credential_id_unique` ON `passkeys` (`credential_id`);--> statement-breakpoint
CREATE INDEX `passkeys_staff` ON `passkeys` (`staff_id`);--> statement-breakpoint
CREATE TABLE `staff_invitations` (
	`hash` text PRIMARY KEY NOT NULL,
	`staff_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer
);
--> statement-breakpoint
CREATE INDEX `staff_invitations_staff` ON `staff_invitations` (`staff_id`);--> statement-breakpoint
CREATE INDEX `staff_invitations_expiry` ON `staff_invitations` (`expires_at`);--> statement-breakpoint
CREATE TABLE `staff_recovery_codes` (
	`staff_id` text NOT NULL,
	`slot` integer NOT NULL,
	`code_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`used_at` integer,
	PRIMARY KEY(`staff_id`, `slot`)
);
--> statement-breakpoint
CREATE TABLE `buildings` (
	`id` text PRIMARY KEY NOT NULL,
	`landlord_id` text NOT NULL,
	`property_id` text NOT NULL,
	`external_id` text NOT NULL,
	`street_address` text NOT NULL,
	`postal_code` text NOT NULL,
	`city` text NOT NULL,
	`latitude` real NOT NULL,
	`longitude` real NOT NULL,
	`housing_company` integer NOT NULL,
	`removed_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `buildings_external` ON `buildings` (`landlord_id`,`external_id`);--> statement-breakpoint
CREATE INDEX `buildings_property` ON `buildings` (`property_id`);--> statement-breakpoint
CREATE TABLE `homes` (
	`id` text PRIMARY KEY NOT NULL,
	`landlord_id` text NOT NULL,
	`building_id` text NOT NULL,
	`external_id` text NOT NULL,
	`stairwell` text NOT NULL,
	`number` text NOT NULL,
	`address` text NOT NULL,
	`address_key` text NOT NULL,
	`rooms` text NOT NULL,
	`area_m2` real NOT NULL,
	`removed_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `homes_external` ON `homes` (`landlord_id`,`external_id`);--> statement-breakpoint
CREATE INDEX `homes_building` ON `homes` (`building_id`,`stairwell`);--> statement-breakpoint
CREATE INDEX `homes_address` ON `homes` (`landlord_id`,`address_key`);--> statement-breakpoint
CREATE TABLE `landlords` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`settings` text NOT NULL,
	`register_version` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `landlords_slug_unique` ON `landlords` (`slug`);--> statement-breakpoint
CREATE TABLE `lease_parties` (
	`lease_id` text NOT NULL,
	`resident_id` text NOT NULL,
	`removed_at` integer,
	PRIMARY KEY(`lease_id`, `resident_id`)
);
--> statement-breakpoint
CREATE INDEX `lease_parties_resident` ON `lease_parties` (`resident_id`);--> statement-breakpoint
CREATE TABLE `leases` (
	`id` text PRIMARY KEY NOT NULL,
	`landlord_id` text NOT NULL,
	`home_id` text NOT NULL,
	`external_id` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text,
	`removed_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `leases_external` ON `leases` (`landlord_id`,`external_id`);--> statement-breakpoint
CREATE INDEX `leases_home` ON `leases` (`home_id`);--> statement-breakpoint
CREATE TABLE `occupants` (
	`home_id` text NOT NULL,
	`resident_id` text NOT NULL,
	`minor` integer NOT NULL,
	`lives_from` text NOT NULL,
	`lives_until` text,
	`removed_at` integer,
	PRIMARY KEY(`home_id`, `resident_id`, `lives_from`)
);
--> statement-breakpoint
CREATE INDEX `occupants_resident` ON `occupants` (`resident_id`);--> statement-breakpoint
CREATE TABLE `properties` (
	`id` text PRIMARY KEY NOT NULL,
	`landlord_id` text NOT NULL,
	`external_id` text NOT NULL,
	`name` text NOT NULL,
	`area` text NOT NULL,
	`removed_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `properties_external` ON `properties` (`landlord_id`,`external_id`);--> statement-breakpoint
CREATE TABLE `residents` (
	`id` text PRIMARY KEY NOT NULL,
	`landlord_id` text NOT NULL,
	`external_id` text NOT NULL,
	`given_name` text NOT NULL,
	`family_name` text NOT NULL,
	`name_key` text NOT NULL,
	`code_index` text,
	`code_sealed` text,
	`deceased_on` text,
	`removed_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `residents_external` ON `residents` (`landlord_id`,`external_id`);--> statement-breakpoint
CREATE INDEX `residents_code` ON `residents` (`code_index`,`landlord_id`);--> statement-breakpoint
CREATE INDEX `residents_name` ON `residents` (`landlord_id`,`name_key`);