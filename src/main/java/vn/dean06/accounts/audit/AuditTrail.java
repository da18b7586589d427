package vn.dean06.accounts.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.dean06.accounts.Accounts;
import vn.dean06.accounts.Person;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The trail of what people did (nhật ký), a line each, never changed. A line about a
 * change is written in the transaction of the change, so neither stands without the
 * other.
 */
@Service
public class AuditTrail {

	static final String SYSTEM = "hệ thống";

	private final JdbcClient database;

	private final AuditWords words;

	private final Clock clock;

	AuditTrail(JdbcClient database, AuditWords words, Clock clock) {
		this.database = database;
		this.words = words;
		this.clock = clock;
	}

	/**
	 * Notes what the person who is signed in changes; "hệ thống" where nobody is.
	 * @param thing the key of what was changed
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void record(String verb, String thing, @Nullable String before, @Nullable String after) {
		write(Accounts.current().map(Person::username).orElse(SYSTEM), verb, thing, before, after);
	}

	/**
	 * Notes what somebody did that changes nothing, as signing in or taking a file away.
	 * @param about what there is to say of it, null if nothing
	 */
	@Transactional
	public void note(String username, String verb, String thing, @Nullable String about) {
		write(username, verb, thing, null, about);
	}

	private void write(String person, String verb, String thing, @Nullable String before, @Nullable String after) {
		String key = AuditWords.fitting(thing);
		OffsetDateTime now = OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC)
			.truncatedTo(ChronoUnit.MICROS);
		this.database.sql("""
				insert into audit_entry (id, at, person, verb, thing, old_value, new_value, words)
				values (?, ?, ?, ?, ?, ?, ?, ?)""")
			.param(UUID.randomUUID())
			.param(now)
			.param(person)
			.param(verb)
			.param(key)
			.param(before)
			.param(after)
			.param(this.words.of(key))
			.update();
	}

}
