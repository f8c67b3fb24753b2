CREATE TABLE attributions (
	id TEXT NOT NULL, 
	document TEXT NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	quote TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	medium TEXT NOT NULL, 
	stance TEXT NOT NULL, 
	content TEXT NOT NULL, 
	cue TEXT NOT NULL, 
	source TEXT NOT NULL, 
	frame TEXT NOT NULL, 
	addressee TEXT NOT NULL, 
	speakers TEXT NOT NULL, 
	parent TEXT, 
	chain TEXT NOT NULL, 
	answers TEXT, 
	rule TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(document) REFERENCES documents (id) ON DELETE CASCADE
);
CREATE TABLE claim_mentions (
	id TEXT NOT NULL, 
	document TEXT NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	quote TEXT NOT NULL, 
	attribution TEXT NOT NULL, 
	terms TEXT NOT NULL, 
	referents TEXT NOT NULL, 
	matters TEXT NOT NULL, 
	numbers TEXT NOT NULL, 
	negated BOOLEAN NOT NULL, 
	anaphoric BOOLEAN NOT NULL, 
	date TEXT, 
	PRIMARY KEY (id), 
	FOREIGN KEY(document) REFERENCES documents (id) ON DELETE CASCADE
);
CREATE TABLE claims (
	id TEXT NOT NULL, 
	document TEXT NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	matter TEXT, 
	attributions TEXT NOT NULL, 
	first TEXT, 
	last TEXT, 
	origins TEXT NOT NULL, 
	independent_origins INTEGER NOT NULL, 
	asserted_by TEXT NOT NULL, 
	denied_by TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(document) REFERENCES documents (id) ON DELETE CASCADE
);
CREATE TABLE documents (
	number INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	path TEXT NOT NULL, 
	sha256 TEXT NOT NULL, 
	media_type TEXT NOT NULL, 
	encoding TEXT NOT NULL, 
	step_version TEXT NOT NULL, 
	facts TEXT NOT NULL, 
	page TEXT NOT NULL, 
	characters INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	raw BLOB NOT NULL, 
	PRIMARY KEY (number), 
	UNIQUE (id)
);
CREATE TABLE doubts (
	id TEXT NOT NULL, 
	document TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	way_out TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(document) REFERENCES documents (id) ON DELETE CASCADE
);
CREATE TABLE entities (
	id TEXT NOT NULL, 
	schema TEXT NOT NULL, 
	name TEXT NOT NULL, 
	names TEXT NOT NULL, 
	"key" TEXT, 
	speaks_for TEXT, 
	named BOOLEAN NOT NULL, 
	referents TEXT NOT NULL, 
	documents TEXT NOT NULL, 
	PRIMARY KEY (id)
);
CREATE TABLE entity_referents (
	referent TEXT NOT NULL, 
	entity TEXT NOT NULL, 
	PRIMARY KEY (referent)
);
CREATE TABLE events (
	id TEXT NOT NULL, 
	document TEXT NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	quote TEXT NOT NULL, 
	event_type TEXT NOT NULL, 
	mode TEXT, 
	"trigger" TEXT NOT NULL, 
	actor TEXT, 
	recipient TEXT, 
	date TEXT, 
	location TEXT, 
	attribution TEXT, 
	PRIMARY KEY (id), 
	FOREIGN KEY(document) REFERENCES documents (id) ON DELETE CASCADE
);
CREATE TABLE failures (
	path TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	way_out TEXT NOT NULL, 
	skipped BOOLEAN NOT NULL, 
	place TEXT, 
	PRIMARY KEY (path)
);
CREATE VIRTUAL TABLE full_text USING fts5(
    text, content='documents', content_rowid='number', tokenize="unicode61 remove_diacritics 2"
);
CREATE TABLE judgements (
	id TEXT NOT NULL, 
	subject TEXT NOT NULL, 
	field TEXT NOT NULL, 
	value TEXT NOT NULL, 
	"by" TEXT NOT NULL, 
	at TEXT NOT NULL, 
	note TEXT, 
	PRIMARY KEY (id)
);
CREATE TABLE mentions (
	id TEXT NOT NULL, 
	document TEXT NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	quote TEXT NOT NULL, 
	schema TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	referent TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(document) REFERENCES documents (id) ON DELETE CASCADE
);
CREATE TABLE models (
	document TEXT NOT NULL, 
	name TEXT NOT NULL, 
	version TEXT NOT NULL, 
	PRIMARY KEY (document), 
	FOREIGN KEY(document) REFERENCES documents (id) ON DELETE CASCADE
);
CREATE TABLE name_forms (
	id TEXT NOT NULL, 
	document TEXT NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	quote TEXT NOT NULL, 
	name TEXT NOT NULL, 
	near TEXT NOT NULL, 
	odd BOOLEAN NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(document) REFERENCES documents (id) ON DELETE CASCADE
);
CREATE TABLE name_readings (
	id TEXT NOT NULL, 
	document TEXT NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	quote TEXT NOT NULL, 
	form TEXT NOT NULL, 
	name TEXT NOT NULL, 
	entity TEXT, 
	score FLOAT NOT NULL, 
	sound FLOAT NOT NULL, 
	context FLOAT NOT NULL, 
	evidence TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(document) REFERENCES documents (id) ON DELETE CASCADE
);
CREATE TABLE passages (
	id TEXT NOT NULL, 
	document TEXT NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	quote TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	words INTEGER NOT NULL, 
	role TEXT NOT NULL, 
	shingles TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(document) REFERENCES documents (id) ON DELETE CASCADE
);
CREATE TABLE referents (
	id TEXT NOT NULL, 
	document TEXT NOT NULL, 
	schema TEXT NOT NULL, 
	name TEXT NOT NULL, 
	"key" TEXT, 
	names TEXT NOT NULL, 
	office TEXT, 
	speaks_for TEXT, 
	named BOOLEAN NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(document) REFERENCES documents (id) ON DELETE CASCADE
);
CREATE TABLE repairs (
	id TEXT NOT NULL, 
	document TEXT NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	quote TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	restored TEXT NOT NULL, 
	score FLOAT NOT NULL, 
	reason TEXT NOT NULL, 
	applied BOOLEAN NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(document) REFERENCES documents (id) ON DELETE CASCADE
);
CREATE TABLE reuse (
	id TEXT NOT NULL, 
	document TEXT NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	quote TEXT NOT NULL, 
	passage TEXT NOT NULL, 
	role TEXT NOT NULL, 
	first BOOLEAN NOT NULL, 
	score FLOAT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(document) REFERENCES documents (id) ON DELETE CASCADE
);
CREATE TABLE sentences (
	id TEXT NOT NULL, 
	document TEXT NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	quote TEXT NOT NULL, 
	"index" INTEGER NOT NULL, 
	role TEXT NOT NULL, 
	first INTEGER NOT NULL, 
	last INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(document) REFERENCES documents (id) ON DELETE CASCADE
);
CREATE TABLE sightings (
	number INTEGER NOT NULL, 
	document TEXT NOT NULL, 
	path TEXT NOT NULL, 
	place TEXT, 
	PRIMARY KEY (number), 
	UNIQUE (document, path), 
	FOREIGN KEY(document) REFERENCES documents (id) ON DELETE CASCADE
);
CREATE TABLE spans (
	id TEXT NOT NULL, 
	document TEXT NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	quote TEXT NOT NULL, 
	role TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	language TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(document) REFERENCES documents (id) ON DELETE CASCADE
);
CREATE TABLE stances (
	id TEXT NOT NULL, 
	document TEXT NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	quote TEXT NOT NULL, 
	claim TEXT NOT NULL, 
	attribution TEXT NOT NULL, 
	stance TEXT NOT NULL, 
	answers TEXT, 
	reason TEXT NOT NULL, 
	score FLOAT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(document) REFERENCES documents (id) ON DELETE CASCADE
);
CREATE TABLE state (
	"key" TEXT NOT NULL, 
	value TEXT NOT NULL, 
	PRIMARY KEY ("key")
);
CREATE TABLE timexes (
	id TEXT NOT NULL, 
	document TEXT NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	quote TEXT NOT NULL, 
	type TEXT NOT NULL, 
	value TEXT NOT NULL, 
	mod TEXT, 
	anchor TEXT, 
	PRIMARY KEY (id), 
	FOREIGN KEY(document) REFERENCES documents (id) ON DELETE CASCADE
);
CREATE TABLE transfers (
	id TEXT NOT NULL, 
	document TEXT NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	quote TEXT NOT NULL, 
	supplier TEXT, 
	recipient TEXT, 
	item TEXT NOT NULL, 
	quantity TEXT, 
	status TEXT NOT NULL, 
	"trigger" TEXT NOT NULL, 
	date TEXT, 
	attribution TEXT, 
	negated BOOLEAN NOT NULL, 
	rule TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(document) REFERENCES documents (id) ON DELETE CASCADE
);
CREATE TABLE versions (
	id TEXT NOT NULL, 
	document TEXT NOT NULL, 
	article TEXT NOT NULL, 
	number INTEGER NOT NULL, 
	"of" INTEGER NOT NULL, 
	reason TEXT NOT NULL, 
	score FLOAT NOT NULL, 
	gone TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(document) REFERENCES documents (id) ON DELETE CASCADE
);
CREATE INDEX attributions_in_order ON attributions (document, start, id);
CREATE INDEX claim_mentions_in_order ON claim_mentions (document, start, id);
CREATE INDEX claims_in_order ON claims (document, start, id);
CREATE INDEX documents_in_order ON documents (path, id);
CREATE INDEX doubts_in_order ON doubts (document, id);
CREATE INDEX events_in_order ON events (document, start, id);
CREATE INDEX ix_documents_sha256 ON documents (sha256);
CREATE INDEX ix_judgements_subject ON judgements (subject);
CREATE INDEX mentions_in_order ON mentions (document, start, id);
CREATE INDEX name_forms_in_order ON name_forms (document, start, id);
CREATE INDEX name_readings_in_order ON name_readings (document, start, id);
CREATE INDEX passages_in_order ON passages (document, start, id);
CREATE INDEX referents_in_order ON referents (document, id);
CREATE INDEX repairs_in_order ON repairs (document, start, id);
CREATE INDEX reuse_in_order ON reuse (document, start, id);
CREATE INDEX sentences_in_order ON sentences (document, start, id);
CREATE INDEX spans_in_order ON spans (document, start, id);
CREATE INDEX stances_in_order ON stances (document, start, id);
CREATE INDEX timexes_in_order ON timexes (document, start, id);
CREATE INDEX transfers_in_order ON transfers (document, start, id);
CREATE INDEX versions_in_order ON versions (document, id);
