CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$;
--> statement-breakpoint
CREATE TRIGGER "events_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "events" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "deliveries_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "deliveries" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "publications_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "publications" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TABLE "search_entries" (
  "shelf" text NOT NULL,
  "article_id" text NOT NULL,
  "at" bigint NOT NULL,
  "vector" tsvector NOT NULL,
  PRIMARY KEY ("shelf", "article_id")
);
--> statement-breakpoint
CREATE INDEX "search_entries_vector" ON "search_entries" USING gin ("vector");
--> statement-breakpoint
CREATE INDEX "search_entries_at" ON "search_entries" ("shelf", "at", "article_id");
