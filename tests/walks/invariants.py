"""What has to hold of every dossier at every moment, asked of the tables themselves."""

from collections.abc import Mapping

from tests.walks.world import World

# Each query finds what breaks the sentence before it.
BROKEN: Mapping[str, str] = {
    "a resident has one running lease": """
        SELECT resident_id FROM tenancies_lease WHERE state = 'running'
        GROUP BY resident_id HAVING count(*) > 1""",
    "a home is lived in by one household": """
        SELECT home_id FROM tenancies_lease WHERE state = 'running'
        GROUP BY home_id HAVING count(*) > 1""",
    "a home is given once": """
        SELECT home_id FROM matching_allocation WHERE period @> %(today)s
        GROUP BY home_id HAVING count(*) > 1""",
    "who lives in a home has it allocated": """
        SELECT l.id FROM tenancies_lease l WHERE l.state = 'running' AND NOT EXISTS (
            SELECT FROM matching_allocation a WHERE a.home_id = l.home_id
            AND a.resident_id = l.resident_id AND a.period @> %(today)s)""",
    "what has to be done is somebody's": """
        SELECT id FROM obligations_obligation
        WHERE settled = '' AND (party_kind = '' OR role = '')""",
    "what has to be done is of whoever is involved": """
        SELECT o.id FROM obligations_obligation o WHERE o.settled = ''
        AND o.party_id IS NULL AND EXISTS (
            SELECT FROM sharing_involvement i WHERE i.resident_id = o.resident_id
            AND i.party_kind = o.party_kind AND i.since <= %(today)s
            AND (i.until IS NULL OR i.until > %(today)s))""",
    "an association that lets nothing sees nothing": """
        SELECT i.id FROM sharing_involvement i
        WHERE i.party_kind = 'housing_association' AND i.until IS NULL AND NOT EXISTS (
            SELECT FROM matching_match m WHERE m.resident_id = i.resident_id
            AND m.association_id = i.party_id
            AND m.state NOT IN ('withdrawn', 'declined', 'refused', 'left'))""",
    "a match waits for one no that nobody decided on": """
        SELECT m.id FROM matching_match m WHERE (m.state = 'no_said') <> EXISTS (
            SELECT FROM matching_saidno n
            WHERE n.match_id = m.id AND n.outcome = '')""",
    "a no that waits leaves the home kept": """
        SELECT m.id FROM matching_match m JOIN homes_home h ON h.id = m.home_id
        WHERE m.state = 'no_said' AND m.no_from <> 'proposed' AND (
            h.state <> 'held' OR NOT EXISTS (
                SELECT FROM matching_allocation a
                WHERE a.match_id = m.id AND NOT a.released))""",
    "a no that ended a match was confirmed by another party": """
        SELECT n.id FROM matching_saidno n JOIN matching_match m ON m.id = n.match_id
        WHERE m.ended_cause = n.cause AND NOT EXISTS (
            SELECT FROM matching_saidno c WHERE c.match_id = m.id
            AND c.outcome = 'confirmed' AND c.decided_party_id <> c.said_party_id)""",
    "no eviction before the protocol": """
        SELECT e.id FROM concerns_evictionstep e WHERE NOT EXISTS (
            SELECT FROM concerns_takenstep s WHERE s.concern_id = e.concern_id
            AND s.done_on IS NOT NULL)""",
    "no step towards an eviction in a second chance": """
        SELECT e.id FROM concerns_evictionstep e JOIN concerns_secondchance s
        ON s.resident_id = e.resident_id AND e.step <> 'prevented'
        AND e.taken_on > s.given_on AND e.taken_on <= coalesce(s.ended_on, s.until)""",
    "one step of a concern waits": """
        SELECT concern_id FROM concerns_takenstep
        WHERE done_on IS NULL AND NOT fell_away
        GROUP BY concern_id HAVING count(*) > 1""",
    "a concern that was closed waits for nobody": """
        SELECT c.id FROM concerns_concern c JOIN concerns_takenstep s
        ON s.concern_id = c.id WHERE c.state = 'closed'
        AND s.done_on IS NULL AND NOT s.fell_away""",
    "who is away for a while is away once": """
        SELECT resident_id FROM guidance_stay WHERE state = 'there'
        GROUP BY resident_id HAVING count(*) > 1""",
    "a bed is given once": """
        SELECT one.id FROM guidance_beduse one JOIN guidance_beduse other
        ON one.bed_id = other.bed_id AND one.id < other.id
        AND one.period && other.period""",
    "a lease tells each of its steps": """
        SELECT l.id FROM tenancies_lease l WHERE l.state <> coalesce((
            SELECT s.to_state FROM tenancies_leasestep s WHERE s.record_id = l.id
            ORDER BY s.at DESC, s.id DESC LIMIT 1), 'prepared')""",
}


def broken(world: World) -> list[str]:
    """The sentences that do not hold now."""
    asked = " UNION ALL ".join(
        f"SELECT {place} WHERE EXISTS ({query})"
        for place, query in enumerate(BROKEN.values())
    )
    sentences = list(BROKEN)
    return [sentences[place] for (place,) in world.really(asked)]
