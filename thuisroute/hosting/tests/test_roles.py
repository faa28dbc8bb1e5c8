"""What the database roles may and may not do."""

import psycopg
import pytest
from psycopg import errors

from thuisroute.hosting.cluster import Cluster
from thuisroute.hosting.databases import external_addresses
from thuisroute.hosting.refusal import HostingError

LOGINS = ("owner", "web", "worker", "backup")


@pytest.mark.parametrize("role", LOGINS)
def test_each_login_role_logs_in_and_has_no_power_over_others(
    cluster: Cluster, role: str
) -> None:
    with psycopg.connect(cluster.url(role)) as connection:
        row = connection.execute(
            "SELECT rolsuper, rolcreaterole, rolreplication, rolbypassrls"
            " FROM pg_roles WHERE rolname = current_user"
        ).fetchone()
    assert row == (False, False, False, role == "backup")


@pytest.mark.parametrize("role", ["web", "worker"])
@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TABLE mine (id int)",
        "CREATE TEMPORARY TABLE mine (id int)",
        "CREATE SCHEMA mine",
        "CREATE DATABASE mine",
        "CREATE ROLE mine",
        "SET ROLE thuisroute_owner",
        "SET ROLE thuisroute_audit",
        "ALTER SYSTEM SET fsync = off",
        "COPY (SELECT 1) TO '/tmp/mine'",
        "SELECT pg_read_file('PG_VERSION')",
        "SELECT rolpassword FROM pg_authid",
    ],
)
def test_web_and_worker_may_not(cluster: Cluster, role: str, statement: str) -> None:
    with (
        psycopg.connect(cluster.url(role), autocommit=True) as connection,
        pytest.raises(errors.InsufficientPrivilege),
    ):
        connection.execute(statement)


def test_the_worker_may_act_as_the_web_role_and_inherits_nothing(
    cluster: Cluster,
) -> None:
    with psycopg.connect(cluster.url("owner")) as connection:
        rows = connection.execute(
            "SELECT m.member::regrole::text, m.roleid::regrole::text, r.rolinherit"
            " FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.member WHERE m.member"
            " IN ('thuisroute_web'::regrole, 'thuisroute_worker'::regrole)"
        ).fetchall()
    assert rows == [("thuisroute_worker", "thuisroute_web", False)]


def test_the_audit_role_has_no_login(cluster: Cluster) -> None:
    address = cluster.url("web").replace("thuisroute_web:", "thuisroute_audit:")
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(address)


def test_the_owner_hands_a_table_to_the_audit_role(cluster: Cluster) -> None:
    cluster.create_database("handing")
    with psycopg.connect(cluster.url("owner", "handing")) as connection:
        connection.execute("CREATE TABLE looks (id int)")
        connection.execute("GRANT CREATE ON SCHEMA public TO thuisroute_audit")
        connection.execute("ALTER TABLE looks OWNER TO thuisroute_audit")
        connection.execute("REVOKE CREATE ON SCHEMA public FROM thuisroute_audit")
    with (
        psycopg.connect(cluster.url("web", "handing")) as connection,
        pytest.raises(errors.InsufficientPrivilege),
    ):
        connection.execute("SELECT * FROM looks")


def test_the_backup_role_reads_everything_and_writes_nothing(cluster: Cluster) -> None:
    cluster.create_database("kept")
    with psycopg.connect(cluster.url("owner", "kept")) as connection:
        connection.execute("CREATE TABLE person (name text)")
        connection.execute("INSERT INTO person VALUES ('Testpersoon')")
        connection.execute("ALTER TABLE person ENABLE ROW LEVEL SECURITY")
        connection.execute("ALTER TABLE person FORCE ROW LEVEL SECURITY")
    with psycopg.connect(cluster.url("backup", "kept"), autocommit=True) as connection:
        found = connection.execute("SELECT name FROM person").fetchall()
        assert found == [("Testpersoon",)]
        with pytest.raises(errors.ReadOnlySqlTransaction):
            connection.execute("DELETE FROM person")
        connection.execute("SET default_transaction_read_only = off")
        with pytest.raises(errors.InsufficientPrivilege):
            connection.execute("DELETE FROM person")


@pytest.mark.parametrize("name", ["thuisroute_web", "postgres"])
def test_nobody_enters_without_a_password(cluster: Cluster, name: str) -> None:
    socket = cluster.folder.socket
    with pytest.raises(psycopg.OperationalError, match="no password supplied"):
        psycopg.connect(host=str(socket), user=name, dbname="thuisroute", password="")


def test_the_server_listens_on_no_network(cluster: Cluster) -> None:
    with psycopg.connect(cluster.url("owner")) as connection:
        assert connection.execute("SHOW listen_addresses").fetchone() == ("",)


def test_the_owner_of_a_throw_away_server_takes_the_web_role(cluster: Cluster) -> None:
    with psycopg.connect(cluster.url("owner")) as connection:
        connection.execute("SET ROLE thuisroute_web")
        assert connection.execute("SELECT current_user").fetchone() == (
            "thuisroute_web",
        )


def test_making_a_database_twice_keeps_its_content(cluster: Cluster) -> None:
    cluster.create_database("twice")
    with psycopg.connect(cluster.url("owner", "twice")) as connection:
        connection.execute("CREATE TABLE kept (id int)")
    cluster.create_database("twice")
    with psycopg.connect(cluster.url("owner", "twice")) as connection:
        assert connection.execute("SELECT count(*) FROM kept").fetchone() == (0,)


ALL = {
    "THUISROUTE_DATABASE_URL": "postgresql:///a?user=web",
    "THUISROUTE_OWNER_DATABASE_URL": "postgresql:///a?user=owner",
    "THUISROUTE_WORKER_DATABASE_URL": "postgresql:///a?user=worker",
}


def test_no_address_means_the_embedded_database() -> None:
    assert external_addresses({}) is None


@pytest.mark.parametrize("missing", sorted(ALL))
def test_an_own_database_needs_all_three_addresses(missing: str) -> None:
    given = {name: url for name, url in ALL.items() if name != missing}
    with pytest.raises(HostingError, match=missing):
        external_addresses(given)


def test_an_own_database_needs_three_different_roles() -> None:
    with pytest.raises(HostingError, match="a role of its own"):
        external_addresses(dict.fromkeys(ALL, "postgresql:///a"))
