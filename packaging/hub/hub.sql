-- The hub of one ward: the PostgreSQL database (14 to 18, no extension) through which its computers share a record.
--
-- Run once in a database of its own, as its administrator:   psql -d DATABASE -v ON_ERROR_STOP=1 -f hub.sql
-- Running it again changes nothing. One database holds one ward.
--
-- What the server sees: which computer sent how many entries, when, and how large they are. The entries are
-- encrypted before they leave a computer; no name, number, value, date of birth or reason can be read here.
-- A computer can read everything and add rows of its own; nobody who logs in can change or delete a row.

BEGIN;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'fortnight_owner') THEN
        CREATE ROLE fortnight_owner NOLOGIN; -- owns the tables; nobody logs in with it
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'fortnight_device') THEN
        CREATE ROLE fortnight_device NOLOGIN; -- the rights of every computer
    END IF;
    EXECUTE format('GRANT fortnight_owner TO %I', current_user);
END $$;

CREATE SCHEMA IF NOT EXISTS fortnight AUTHORIZATION fortnight_owner;
SET LOCAL ROLE fortnight_owner;

-- One row each: the version of this schema, with the salt of the hashes of names; and the ward.
CREATE TABLE IF NOT EXISTS fortnight.hub (
    version integer PRIMARY KEY,
    salt bytea NOT NULL DEFAULT uuid_send(gen_random_uuid())
);
INSERT INTO fortnight.hub (version) SELECT 1 WHERE NOT EXISTS (SELECT FROM fortnight.hub);

CREATE TABLE IF NOT EXISTS fortnight.ward (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    mark bytea NOT NULL CHECK (octet_length(mark) = 16)
);

-- The installations and the login role that each belongs to. A chain that reached a computer in a file is
-- carried: its own installation is no member, or was not yet, and every computer may add its entries.
CREATE TABLE IF NOT EXISTS fortnight.device (
    device text NOT NULL CHECK (device ~ '^[!-~]{1,64}$'),
    role name NOT NULL DEFAULT session_user,
    carried boolean NOT NULL DEFAULT false,
    public_key bytea CHECK (octet_length(public_key) = 32),
    since timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (device, carried)
);

-- The journal: number without gaps and hash of each entry in the clear, everything else encrypted.
CREATE TABLE IF NOT EXISTS fortnight.entry (
    device text NOT NULL,
    number bigint NOT NULL CHECK (number > 0),
    hash bytea NOT NULL CHECK (octet_length(hash) = 32),
    sealed bytea NOT NULL CHECK (octet_length(sealed) <= 16777216),
    received timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (device, number)
);

-- The key slots of people, by which a new computer joins. `person` is a slow hash of the name, with the salt
-- of this hub as its key.
CREATE TABLE IF NOT EXISTS fortnight.slot (
    person bytea NOT NULL CHECK (octet_length(person) = 16),
    mark bytea NOT NULL CHECK (octet_length(mark) = 32),
    device text NOT NULL,
    lamport bigint NOT NULL,
    content bytea NOT NULL CHECK (octet_length(content) <= 1048576),
    PRIMARY KEY (person, mark, device)
);

-- The keys of the ward, each encrypted to the public key of an installation.
CREATE TABLE IF NOT EXISTS fortnight.ward_key (
    recipient text NOT NULL,
    key_id bytea NOT NULL CHECK (octet_length(key_id) = 16),
    device text NOT NULL,
    wrapped bytea NOT NULL CHECK (octet_length(wrapped) <= 1024),
    PRIMARY KEY (recipient, key_id, device)
);

-- Rights: a computer selects everything, inserts rows of its own installation, and nothing else.
REVOKE ALL ON ALL TABLES IN SCHEMA fortnight FROM PUBLIC, fortnight_device;
GRANT USAGE ON SCHEMA fortnight TO fortnight_device;
GRANT SELECT ON ALL TABLES IN SCHEMA fortnight TO fortnight_device;
GRANT INSERT (mark) ON fortnight.ward TO fortnight_device;
GRANT INSERT (device, carried, public_key) ON fortnight.device TO fortnight_device;
GRANT INSERT (device, number, hash, sealed) ON fortnight.entry TO fortnight_device;
GRANT INSERT (person, mark, device, lamport, content) ON fortnight.slot TO fortnight_device;
GRANT INSERT (recipient, key_id, device, wrapped) ON fortnight.ward_key TO fortnight_device;

ALTER TABLE fortnight.device ENABLE ROW LEVEL SECURITY;
ALTER TABLE fortnight.entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE fortnight.slot ENABLE ROW LEVEL SECURITY;
ALTER TABLE fortnight.ward_key ENABLE ROW LEVEL SECURITY;

DROP POLICY IF EXISTS reads ON fortnight.device;
DROP POLICY IF EXISTS reads ON fortnight.entry;
DROP POLICY IF EXISTS reads ON fortnight.slot;
DROP POLICY IF EXISTS reads ON fortnight.ward_key;
CREATE POLICY reads ON fortnight.device FOR SELECT TO fortnight_device USING (true);
CREATE POLICY reads ON fortnight.entry FOR SELECT TO fortnight_device USING (true);
CREATE POLICY reads ON fortnight.slot FOR SELECT TO fortnight_device USING (true);
CREATE POLICY reads ON fortnight.ward_key FOR SELECT TO fortnight_device USING (true);

-- `session_user` is the login role, whatever SET ROLE says.
DROP POLICY IF EXISTS adds_its_own ON fortnight.device;
DROP POLICY IF EXISTS adds_its_own ON fortnight.entry;
DROP POLICY IF EXISTS adds_its_own ON fortnight.slot;
DROP POLICY IF EXISTS adds_its_own ON fortnight.ward_key;
CREATE POLICY adds_its_own ON fortnight.device FOR INSERT TO fortnight_device
    WITH CHECK (role = session_user);
CREATE POLICY adds_its_own ON fortnight.entry FOR INSERT TO fortnight_device
    WITH CHECK (device IN (SELECT d.device FROM fortnight.device AS d WHERE d.role = session_user OR d.carried));
CREATE POLICY adds_its_own ON fortnight.slot FOR INSERT TO fortnight_device
    WITH CHECK (device IN (SELECT d.device FROM fortnight.device AS d
                           WHERE d.role = session_user AND NOT d.carried));
CREATE POLICY adds_its_own ON fortnight.ward_key FOR INSERT TO fortnight_device
    WITH CHECK (device IN (SELECT d.device FROM fortnight.device AS d
                           WHERE d.role = session_user AND NOT d.carried));

COMMIT;
