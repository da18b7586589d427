package vn.dean06.accounts.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The part of the trail that is counted, not listed: what strangers or scripts repeat as
 * often as they like. One row stands for all of a day that is alike; past a number of
 * rows the rest of a kind shares one, so nobody can fill it.
 */
@Service
public class AuditCounts {

	/** Rows of a kind on a day. */
	static final int MOST = 2000;

	/** Rows of a kind about one person on a day. */
	static final int MOST_OF_ONE = 40;

	/** What is beyond. */
	private static final String REST = "";

	private final JdbcClient database;

	private final AuditWords words;

	private final Clock clock;

	AuditCounts(JdbcClient database, AuditWords words, Clock clock) {
		this.database = database;
		this.words = words;
		this.clock = clock;
	}

	/**
	 * Counts that something happened once more.
	 * @param person whose name was used; empty if it is nobody's
	 * @param thing what was wanted
	 * @param address where it came from; empty where that does not matter
	 */
	@Transactional
	public void count(String verb, String person, String thing, String address) {
		Row row = new Row(LocalDate.now(this.clock), verb, person, AuditWords.fitting(thing), address);
		if (!again(row)) {
			add(withinBounds(row));
		}
	}

	private record Row(LocalDate day, String verb, String person, String thing, String address) {

		/** The row of all that is not told apart any more. */
		Row rest(String of) {
			return new Row(this.day, this.verb, of, REST, REST);
		}

	}

	private boolean again(Row row) {
		return this.database.sql("""
				update audit_count set times = times + 1, last_at = greatest(last_at, ?)
				where day = ? and verb = ? and person = ? and thing = ? and address = ?""")
			.params(now(), row.day(), row.verb(), row.person(), row.thing(), row.address())
			.update() > 0;
	}

	private Row withinBounds(Row row) {
		if (rows("day = ? and verb = ?", row.day(), row.verb()) >= MOST) {
			return row.rest(REST);
		}
		boolean full = rows("day = ? and verb = ? and person = ?", row.day(), row.verb(), row.person()) >= MOST_OF_ONE;
		return full ? row.rest(row.person()) : row;
	}

	private long rows(String which, Object... of) {
		return this.database.sql("select count(*) from audit_count where " + which)
			.params(of)
			.query(Long.class)
			.single();
	}

	/** Of two that come at the same moment, in whatever replica, both are counted. */
	private void add(Row row) {
		this.database
			.sql("""
					insert into audit_count (day, verb, person, thing, address, times, first_at, last_at, words)
					values (?, ?, ?, ?, ?, 1, ?, ?, ?)
					on conflict (day, verb, person, thing, address)
					do update set times = audit_count.times + 1, last_at = greatest(audit_count.last_at, excluded.last_at)""")
			.params(row.day(), row.verb(), row.person(), row.thing(), row.address(), now(), now(),
					this.words.of(row.thing()))
			.update();
	}

	private OffsetDateTime now() {
		return OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
	}

}
