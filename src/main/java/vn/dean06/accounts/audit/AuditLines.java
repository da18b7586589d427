package vn.dean06.accounts.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.dean06.accounts.Contacts;
import vn.dean06.web.Pager;
import vn.dean06.web.SearchText;
import vn.dean06.web.TypedText;
import vn.dean06.web.VietnameseOrder;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.StringUtils;

/**
 * Reads the trail: what was listed and what was counted, the latest first.
 */
@Service
@PreAuthorize("hasRole('ADMINISTRATOR')")
class AuditLines {

	private static final int PAGE = 50;

	/** Of what is typed. */
	private static final int LONGEST = 200;

	/** Outside of these days nobody did anything, nor does the database count them. */
	private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);

	private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

	private final JdbcClient database;

	private final Contacts contacts;

	private final Clock clock;

	AuditLines(JdbcClient database, Contacts contacts, Clock clock) {
		this.database = database;
		this.contacts = contacts;
		this.clock = clock;
	}

	/**
	 * What is looked for. What is null or blank narrows nothing.
	 *
	 * @param person part of a name or user name
	 * @param thing words of its key, its unit's or its person's name
	 * @param since the first day
	 * @param until the last day
	 */
	record Wanted(@Nullable String person, @Nullable String thing, @Nullable String verb, @Nullable LocalDate since,
			@Nullable LocalDate until) {
	}

	/**
	 * A page of the lines that are wanted.
	 */
	record Found(Pager pager, List<AuditLine> lines) {
	}

	@Transactional(readOnly = true)
	public Found find(Wanted wanted, int asked) {
		Map<String, Object> values = new HashMap<>();
		String which = " from audit_line" + conditions(wanted, values);
		Pager pager = Pager.of(asked, PAGE,
				this.database.sql("select count(*)" + which).params(values).query(Long.class).single());
		values.put("size", PAGE);
		values.put("offset", (pager.page() - 1) * PAGE);
		return new Found(pager,
				this.database.sql("""
						select at, person, verb, thing, old_value, new_value, address, times, first_at%s
						order by at desc, id limit :size offset :offset""".formatted(which))
					.params(values)
					.query((row, number) -> new AuditLine(row.getObject("at", OffsetDateTime.class).toInstant(),
							row.getString("person"), row.getString("verb"), row.getString("thing"),
							row.getString("old_value"), row.getString("new_value"), row.getString("address"),
							row.getLong("times"), row.getObject("first_at", OffsetDateTime.class).toInstant()))
					.list());
	}

	private String conditions(Wanted wanted, Map<String, Object> values) {
		List<String> conditions = new ArrayList<>();
		String person = TypedText.beginning(wanted.person(), LONGEST);
		if (!person.isBlank()) {
			conditions.add("person in (:people)");
			values.put("people", people(person));
		}
		String words = AuditWords.query(wanted.thing());
		if (!words.isEmpty()) {
			conditions.add("search @@ cast(:words as tsquery)");
			values.put("words", words);
		}
		else if (StringUtils.hasText(wanted.thing())) {
			// No letter and no digit was typed, so nothing is called that.
			conditions.add("false");
		}
		String verb = TypedText.beginning(wanted.verb(), LONGEST);
		if (!verb.isBlank()) {
			conditions.add("verb = :verb");
			values.put("verb", verb);
		}
		if (wanted.since() != null) {
			conditions.add("at >= :since");
			values.put("since", start(bounded(wanted.since())));
		}
		if (wanted.until() != null) {
			conditions.add("at < :until");
			values.put("until", start(bounded(wanted.until()).plusDays(1)));
		}
		return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
	}

	private static LocalDate bounded(LocalDate day) {
		LocalDate notBefore = day.isBefore(FIRST) ? FIRST : day;
		return notBefore.isAfter(LAST) ? LAST : notBefore;
	}

	private Timestamp start(LocalDate day) {
		return Timestamp.from(day.atStartOfDay(this.clock.getZone()).toInstant());
	}

	/**
	 * Of some thousand accounts; what is kept under no account is found by its own name.
	 */
	private List<String> people(String typed) {
		SearchText search = new SearchText(typed);
		List<String> people = new ArrayList<>(List.of(typed.strip()));
		this.contacts.names().forEach((username, fullName) -> {
			if (search.matches(username, fullName)) {
				people.add(username);
			}
		});
		if (search.matches(AuditTrail.SYSTEM)) {
			people.add(AuditTrail.SYSTEM);
		}
		if (search.matches(AuditController.STRANGER)) {
			people.add("");
		}
		return people;
	}

	/** What is done, each once: the few are skipped through, the many lines are not. */
	@Transactional(readOnly = true)
	public List<String> verbs() {
		return this.database.sql("""
				with recursive known(verb) as (
					(select min(verb) from audit_entry)
					union all
					select (select min(e.verb) from audit_entry e where e.verb > known.verb) from known
					where known.verb is not null)
				select verb from known where verb is not null
				union select distinct verb from audit_count""")
			.query(String.class)
			.list()
			.stream()
			.map(Objects::requireNonNull)
			.sorted(VietnameseOrder.INSTANCE)
			.toList();
	}

}
