-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The first library file. Never changed once released: what comes later is a step of its own.
--
-- A noun's table has the columns of its field table (src/model), in the same order, and an id from one counter for the
-- whole library. References are checked when a command is committed, so that the order of its changes is free.

PRAGMA application_id = 0x42577274; -- "BWrt"

CREATE TABLE library (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  next_id INTEGER NOT NULL -- never goes back: the id of what was removed is not given again
) STRICT;
INSERT INTO library (one, next_id) VALUES (1, 1);

-- Copies made before an upgrade, so that an erasure can find them.
CREATE TABLE backup (
  path TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  made_at TEXT NOT NULL
) STRICT;

-- Who did what, and when.
CREATE TABLE command (
  seq INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  who TEXT NOT NULL,
  at TEXT NOT NULL, -- ISO 8601, UTC
  undoes INTEGER REFERENCES command (seq) DEFERRABLE INITIALLY DEFERRED,
  redoes INTEGER REFERENCES command (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE change (
  number INTEGER PRIMARY KEY,
  command INTEGER NOT NULL REFERENCES command (seq) DEFERRABLE INITIALLY DEFERRED,
  noun TEXT NOT NULL,
  id INTEGER NOT NULL,
  field TEXT, -- NULL: the noun itself; 1 is there
  old ANY,
  new ANY
) STRICT;
CREATE INDEX change_command ON change (command);
CREATE INDEX change_id ON change (id);

-- The bytes of papers, in rows of at most 1 MB.
CREATE TABLE content (
  id INTEGER PRIMARY KEY,
  sha256 TEXT UNIQUE, -- NULL: not all of them are here yet
  size INTEGER NOT NULL,
  text TEXT -- what is searched
) STRICT;

CREATE TABLE chunk (
  id INTEGER PRIMARY KEY,
  content INTEGER NOT NULL REFERENCES content (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  number INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  UNIQUE (content, number)
) STRICT;

-- A row for each noun that has searched fields; its rowid is the noun's id.
CREATE VIRTUAL TABLE search USING fts5 (
  noun UNINDEXED, title, text, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
);

CREATE TABLE organisation (
  id INTEGER PRIMARY KEY,
  name TEXT,
  strapline TEXT,
  language TEXT
) STRICT;

CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  name TEXT,
  role TEXT
) STRICT;

CREATE TABLE body (
  id INTEGER PRIMARY KEY,
  organisation INTEGER NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT,
  is_private INTEGER NOT NULL,
  quorum TEXT,
  exclusion TEXT
) STRICT;

CREATE TABLE audience (
  id INTEGER PRIMARY KEY,
  organisation INTEGER NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER,
  name TEXT,
  is_public INTEGER NOT NULL,
  sees_private_items INTEGER NOT NULL
) STRICT;

CREATE TABLE meeting (
  id INTEGER PRIMARY KEY,
  body INTEGER NOT NULL REFERENCES body (id) DEFERRABLE INITIALLY DEFERRED,
  date TEXT NOT NULL,
  start INTEGER,
  "end" INTEGER,
  place TEXT,
  link TEXT,
  chair INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  state TEXT NOT NULL
) STRICT;

CREATE TABLE item (
  id INTEGER PRIMARY KEY,
  meeting INTEGER NOT NULL REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  parent INTEGER REFERENCES item (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER,
  kind TEXT NOT NULL,
  title TEXT,
  language TEXT NOT NULL,
  purpose TEXT NOT NULL,
  delivery TEXT NOT NULL,
  domain TEXT NOT NULL,
  voice TEXT NOT NULL,
  is_private INTEGER NOT NULL,
  private_reason TEXT,
  lead INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  presenter INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  author INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  minutes INTEGER,
  recommendation TEXT,
  brings_own_sheet INTEGER NOT NULL,
  CONSTRAINT item_is_not_its_own_parent CHECK (parent <> id)
) STRICT;
CREATE INDEX item_meeting ON item (meeting);
CREATE INDEX item_parent ON item (parent);

CREATE TABLE sheet_field (
  id INTEGER PRIMARY KEY,
  body INTEGER NOT NULL REFERENCES body (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER,
  label TEXT,
  help TEXT,
  is_required INTEGER NOT NULL,
  is_leading INTEGER NOT NULL
) STRICT;

CREATE TABLE sheet_answer (
  id INTEGER PRIMARY KEY,
  item INTEGER NOT NULL REFERENCES item (id) DEFERRABLE INITIALLY DEFERRED,
  sheet_field INTEGER NOT NULL REFERENCES sheet_field (id) DEFERRABLE INITIALLY DEFERRED,
  text TEXT,
  UNIQUE (item, sheet_field)
) STRICT;
CREATE INDEX sheet_answer_sheet_field ON sheet_answer (sheet_field);

CREATE TABLE paper (
  id INTEGER PRIMARY KEY,
  item INTEGER NOT NULL REFERENCES item (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER,
  title TEXT,
  file_name TEXT,
  version INTEGER,
  original TEXT,
  cleaned TEXT,
  size INTEGER,
  pages INTEGER,
  language TEXT,
  is_tagged INTEGER NOT NULL,
  has_text INTEGER NOT NULL,
  was_mended INTEGER NOT NULL,
  scripts_removed INTEGER,
  actions_removed INTEGER,
  files_removed INTEGER
) STRICT;
CREATE INDEX paper_item ON paper (item);

CREATE TABLE measure (
  id INTEGER PRIMARY KEY,
  name TEXT,
  unit TEXT,
  source_note TEXT,
  improvement TEXT NOT NULL,
  importance INTEGER,
  is_share INTEGER NOT NULL,
  per INTEGER,
  decimals INTEGER,
  chart TEXT NOT NULL,
  rules TEXT NOT NULL,
  run_length INTEGER,
  baseline INTEGER,
  is_screened INTEGER NOT NULL,
  comparator INTEGER REFERENCES measure (id) DEFERRABLE INITIALLY DEFERRED,
  comparator_name TEXT
) STRICT;

CREATE TABLE reading (
  id INTEGER PRIMARY KEY,
  measure INTEGER NOT NULL REFERENCES measure (id) DEFERRABLE INITIALLY DEFERRED,
  date TEXT NOT NULL,
  value REAL,
  numerator REAL,
  denominator REAL,
  note TEXT,
  excluded TEXT,
  UNIQUE (measure, date)
) STRICT;

CREATE TABLE target (
  id INTEGER PRIMARY KEY,
  measure INTEGER NOT NULL REFERENCES measure (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL,
  since TEXT,
  value REAL,
  name TEXT
) STRICT;

CREATE TABLE phase (
  id INTEGER PRIMARY KEY,
  measure INTEGER NOT NULL REFERENCES measure (id) DEFERRABLE INITIALLY DEFERRED,
  start TEXT NOT NULL,
  reason TEXT
) STRICT;

CREATE TABLE story (
  id INTEGER PRIMARY KEY,
  title TEXT,
  words TEXT,
  language TEXT NOT NULL,
  excerpt TEXT,
  alias TEXT,
  real_name TEXT,
  relation TEXT NOT NULL,
  telling TEXT NOT NULL,
  service TEXT,
  presenter TEXT,
  content_note TEXT,
  support TEXT,
  withdrawn TEXT,
  heard TEXT,
  heard_on TEXT,
  commitment TEXT,
  committed_on TEXT,
  owner INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  due TEXT,
  begun_on TEXT,
  changed TEXT,
  changed_on TEXT,
  told_on TEXT
) STRICT;

CREATE TABLE marker (
  id INTEGER PRIMARY KEY,
  measure INTEGER NOT NULL REFERENCES measure (id) DEFERRABLE INITIALLY DEFERRED,
  date TEXT NOT NULL,
  text TEXT,
  story INTEGER REFERENCES story (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE evidence (
  id INTEGER PRIMARY KEY,
  item INTEGER NOT NULL REFERENCES item (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER,
  measure INTEGER REFERENCES measure (id) DEFERRABLE INITIALLY DEFERRED,
  story INTEGER REFERENCES story (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT evidence_is_a_measure_or_a_story CHECK ((measure IS NULL) <> (story IS NULL))
) STRICT;
CREATE INDEX evidence_item ON evidence (item);

CREATE TABLE consent (
  id INTEGER PRIMARY KEY,
  story INTEGER NOT NULL REFERENCES story (id) DEFERRABLE INITIALLY DEFERRED,
  audience INTEGER NOT NULL REFERENCES audience (id) DEFERRABLE INITIALLY DEFERRED,
  is_agreed INTEGER NOT NULL,
  given_by TEXT,
  given_on TEXT,
  review TEXT,
  withdrawn TEXT,
  UNIQUE (story, audience)
) STRICT;

CREATE TABLE pairing (
  id INTEGER PRIMARY KEY,
  story INTEGER NOT NULL REFERENCES story (id) DEFERRABLE INITIALLY DEFERRED,
  measure INTEGER REFERENCES measure (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL,
  reason TEXT,
  UNIQUE (story, measure)
) STRICT;

CREATE TABLE issue (
  id INTEGER PRIMARY KEY,
  meeting INTEGER NOT NULL REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  audience INTEGER REFERENCES audience (id) DEFERRABLE INITIALLY DEFERRED,
  language TEXT,
  issued_at TEXT,
  file_name TEXT,
  sha256 TEXT,
  pages INTEGER,
  is_final INTEGER NOT NULL,
  content TEXT
) STRICT;

-- What the columns of a file of figures mean.
CREATE TABLE source (
  id INTEGER PRIMARY KEY,
  name TEXT,
  columns TEXT,
  sheet TEXT,
  encoding TEXT,
  separator TEXT,
  date_order TEXT,
  decimal TEXT,
  header_line INTEGER,
  is_wide INTEGER NOT NULL,
  date_column TEXT,
  measure_column TEXT
) STRICT;

CREATE TABLE source_filter (
  id INTEGER PRIMARY KEY,
  source INTEGER NOT NULL REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
  "column" TEXT,
  value TEXT
) STRICT;
CREATE INDEX source_filter_source ON source_filter (source);

CREATE TABLE source_measure (
  id INTEGER PRIMARY KEY,
  source INTEGER NOT NULL REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER,
  measure INTEGER REFERENCES measure (id) DEFERRABLE INITIALLY DEFERRED,
  label TEXT,
  value TEXT,
  numerator TEXT,
  denominator TEXT,
  counts_failures INTEGER NOT NULL,
  is_left_out INTEGER NOT NULL
) STRICT;
CREATE INDEX source_measure_source ON source_measure (source);
