package vn.dean06.accounts;

import java.time.Clock;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The trail of every change (nhật ký). An entry is written in the transaction of its
 * change, so neither stands without the other.
 */
@Service
public class AuditTrail {

	private static final String SYSTEM = "hệ thống";

	private final AuditEntries entries;

	private final Clock clock;

	AuditTrail(AuditEntries entries, Clock clock) {
		this.entries = entries;
		this.clock = clock;
	}

	/**
	 * Notes what the person who is signed in does; "hệ thống" where nobody is.
	 * @param thing the key of what was changed
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void record(String verb, String thing, @Nullable String before, @Nullable String after) {
		String person = Accounts.current().map(Person::username).orElse(SYSTEM);
		this.entries.save(new AuditEntry(this.clock.instant(), person, verb, thing, before, after));
	}

}
