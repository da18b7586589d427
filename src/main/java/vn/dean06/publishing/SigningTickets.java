package vn.dean06.publishing;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.dean06.accounts.Accounts;
import vn.dean06.accounts.audit.AuditTrail;
import vn.dean06.web.LockedException;
import vn.dean06.web.NotFound;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tickets for the signing program on somebody's desktop: by one it fetches one report and
 * brings it back signed, for one person, within minutes. The program has neither their
 * session nor their password; what it does is judged as if that person did it now.
 */
@Service
@Transactional
class SigningTickets {

	static final Duration LIFE = Duration.ofMinutes(15);

	/** What a program that tries again may need, and no more. */
	static final int MOST_CALLS = 10;

	static final String VOID = "Địa chỉ ký số này không dùng được nữa: đã hết hạn, đã dùng, hoặc báo cáo đã sang bước khác. "
			+ "Hãy mở lại trang “Trình ký, ban hành” của báo cáo và bấm ký lại.";

	private final Signatures signatures;

	private final Publishing publishing;

	private final IssuedStore store;

	private final Accounts accounts;

	private final JdbcClient database;

	private final AuditTrail audit;

	private final Clock clock;

	private final SecureRandom random = new SecureRandom();

	SigningTickets(Signatures signatures, Publishing publishing, IssuedStore store, Accounts accounts,
			JdbcClient database, AuditTrail audit, Clock clock) {
		this.signatures = signatures;
		this.publishing = publishing;
		this.store = store;
		this.accounts = accounts;
		this.database = database;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * What a ticket opens: the file that is to be signed, or the place for it when it is.
	 * Each has a secret of its own, so that who reads along where the file goes out can
	 * bring nothing back.
	 */
	enum Door {

		FETCH("fetch_hash"), RETURN("return_hash");

		private final String column;

		Door(String column) {
			this.column = column;
		}

	}

	/**
	 * A ticket as it is handed out, this once.
	 *
	 * @param issued the report with its number and date; null before its issue
	 */
	record Handed(UUID id, String fetch, String giveBack, @Nullable IssuedView issued) {
	}

	private record Ticket(UUID id, String report, String username, String frozen, int steps, String file) {
	}

	/**
	 * Begins to sign; an earlier ticket of the same person for the same report is void.
	 * @param seen the checksum of what they saw
	 */
	@PreAuthorize("hasAnyRole('LEADER', 'CLERK')")
	public Handed begin(String code, String seen) {
		byte[] pdf = this.signatures.toSign(code);
		String frozen = this.publishing.frozen(code);
		if (!frozen.equals(seen)) {
			throw new LockedException(
					"Báo cáo đã được trình lại sau khi bạn mở trang này; hãy xem bản mới rồi quyết định.");
		}
		String me = Accounts.current().orElseThrow().username();
		end(code, me);
		Handed handed = new Handed(UUID.randomUUID(), secret(), secret(), this.store.find(code).orElse(null));
		keep(handed, new Ticket(handed.id(), code, me, frozen, this.store.steps(code).size(), Frozen.sha256(pdf)));
		this.audit.record("bắt đầu ký bằng chương trình trên máy", code, null, null);
		return handed;
	}

	private void end(String code, String username) {
		this.database.sql("""
				update signing_ticket set expires_at = :now
				where report = :report and username = :username and used_at is null and expires_at > :now""")
			.param("report", code)
			.param("username", username)
			.param("now", moment(this.clock.instant()))
			.update();
	}

	private void keep(Handed handed, Ticket ticket) {
		Instant now = this.clock.instant();
		this.database
			.sql("""
					insert into signing_ticket (id, report, username, fetch_hash, return_hash, frozen, steps, file, begun_at,
					    expires_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(ticket.id(), ticket.report(), ticket.username(), hash(handed.fetch()), hash(handed.giveBack()),
					ticket.frozen(), ticket.steps(), ticket.file(), moment(now), moment(now.plus(LIFE)))
			.update();
	}

	/**
	 * Counts a call, before anything of it is read: whether its ticket may still be used.
	 */
	public boolean admits(Door door, String secret) {
		return this.database
			.sql("update signing_ticket set calls = calls + 1 where " + door.column
					+ " = ? and used_at is null and expires_at > ? and calls < ?")
			.params(hash(secret), moment(this.clock.instant()), MOST_CALLS)
			.update() == 1;
	}

	/**
	 * The file that is to be signed. It may be fetched again until it came back signed.
	 * @throws NotFound if the ticket is void
	 */
	public byte[] fetch(String secret) {
		Ticket ticket = find(Door.FETCH, secret);
		return this.accounts.onBehalf(ticket.username(), () -> {
			byte[] pdf = toSign(ticket);
			this.audit.note(ticket.username(), "tải bản ký về chương trình trên máy", ticket.report(), null);
			return pdf;
		});
	}

	/**
	 * Takes the file that came back signed, once.
	 * @return the report
	 * @throws NotFound if the ticket is void
	 */
	public String take(String secret, byte[] returned) {
		Ticket ticket = find(Door.RETURN, secret);
		return this.accounts.onBehalf(ticket.username(), () -> {
			// Holds the report, so that of two at once one finds the ticket used.
			toSign(ticket);
			this.signatures.takeSigned(ticket.report(), returned);
			use(ticket);
			this.audit.record("nhận bản ký từ chương trình trên máy", ticket.report(), null, null);
			return ticket.report();
		});
	}

	private Ticket find(Door door, String secret) {
		return this.database.sql("""
				select id, report, username, frozen, steps, file from signing_ticket
				where used_at is null and expires_at > ? and\s""" + door.column + " = ?")
			.params(moment(this.clock.instant()), hash(secret))
			.query(Ticket.class)
			.optional()
			.orElseThrow(() -> new NotFound(VOID));
	}

	/**
	 * Void, once the report went a step or was signed in another way.
	 * @throws LockedException if it was signed by who would sign now
	 */
	private byte[] toSign(Ticket ticket) {
		this.publishing.mustBeOf(ticket.report());
		mustHold(this.store.steps(ticket.report()).size() == ticket.steps());
		byte[] pdf = this.signatures.toSign(ticket.report());
		mustHold(Frozen.sha256(pdf).equals(ticket.file()));
		return pdf;
	}

	private static void mustHold(boolean holds) {
		if (!holds) {
			throw new NotFound(VOID);
		}
	}

	private void use(Ticket ticket) {
		int used = this.database
			.sql("update signing_ticket set used_at = :now where id = :id and used_at is null and expires_at > :now")
			.param("id", ticket.id())
			.param("now", moment(this.clock.instant()))
			.update();
		if (used == 0) {
			throw new NotFound(VOID);
		}
	}

	/**
	 * Notes why a program was turned away, for the trail and for the page of who began.
	 */
	public void refused(Door door, String secret, String sentence) {
		this.database
			.sql("update signing_ticket set refusal = ? where " + door.column + " = ? returning report, username")
			.params(sentence, hash(secret))
			.query((row, number) -> new String[] { row.getString("report"), row.getString("username") })
			.optional()
			.ifPresent((of) -> this.audit.note(of[1], "không nhận từ chương trình ký trên máy", of[0], sentence));
	}

	/**
	 * How a ticket of the person who is signed in ended.
	 *
	 * @param refusal why what came back last was not taken, null if nothing was refused
	 */
	record Outcome(boolean signed, @Nullable String refusal) {
	}

	@PreAuthorize("hasAnyRole('LEADER', 'CLERK')")
	@Transactional(readOnly = true)
	public Outcome outcome(String code, UUID id) {
		return this.database.sql(
				"select used_at is not null signed, refusal from signing_ticket where id = ? and report = ? and username = ?")
			.params(id, code, Accounts.current().orElseThrow().username())
			.query(Outcome.class)
			.optional()
			.orElseThrow(() -> new NotFound("Không có lần ký này."));
	}

	private String secret() {
		byte[] secret = new byte[32];
		this.random.nextBytes(secret);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
	}

	private static String hash(String secret) {
		return Frozen.sha256(secret.getBytes(StandardCharsets.UTF_8));
	}

	private static OffsetDateTime moment(Instant at) {
		return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
	}

}
