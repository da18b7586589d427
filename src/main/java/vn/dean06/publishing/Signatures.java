package vn.dean06.publishing;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.UUID;

import vn.dean06.accounts.Accounts;
import vn.dean06.accounts.audit.AuditTrail;
import vn.dean06.attachments.AttachmentView;
import vn.dean06.attachments.Attachments;
import vn.dean06.attachments.Received;
import vn.dean06.document.Document;
import vn.dean06.document.pdf.Field;
import vn.dean06.reports.ReportDesk;
import vn.dean06.reports.ReportState;
import vn.dean06.signature.SignedPdf;
import vn.dean06.signature.Signer;
import vn.dean06.signature.Signing;
import vn.dean06.web.LockedException;
import vn.dean06.web.NotFound;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signs the PDF of a report: the leader what was submitted, the organisation what was
 * issued; with a key file, by another program, or on paper that is scanned.
 */
@Service
@Transactional
class Signatures {

	private static final String LEADER_OR_CLERK = "hasAnyRole('LEADER', 'CLERK')";

	/** Of all scans of one report. */
	private static final long MOST_SCANS = 100L * 1024 * 1024;

	private final Publishing publishing;

	private final ReportDesk desk;

	private final IssuedStore store;

	private final Attachments attachments;

	private final AuditTrail audit;

	private final Clock clock;

	Signatures(Publishing publishing, ReportDesk desk, IssuedStore store, Attachments attachments, AuditTrail audit,
			Clock clock) {
		this.publishing = publishing;
		this.desk = desk;
		this.store = store;
		this.attachments = attachments;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Signs for the leader, who agrees with it, with a key file that is forgotten at
	 * once.
	 * @param seen the checksum of what the leader saw
	 * @param image of the signature; empty for words
	 */
	@PreAuthorize("hasRole('LEADER')")
	public void signAsLeader(String code, String seen, byte[] keyFile, char[] password, byte[] image) {
		this.publishing.agree(code, seen);
		sign(code, seen, SigningTurn.LEADER, keyFile, password, image);
	}

	/**
	 * Signs an issued report for the organisation.
	 */
	@PreAuthorize("hasRole('CLERK')")
	public void signForOrganisation(String code, byte[] keyFile, char[] password, byte[] image) {
		this.publishing.mustBeOf(code);
		String frozen = this.publishing.issued(code).frozen();
		mustNotHaveSigned(code, frozen, SigningTurn.ORGANISATION);
		sign(code, frozen, SigningTurn.ORGANISATION, keyFile, password, image);
	}

	private void sign(String code, String frozen, SigningTurn turn, byte[] keyFile, char[] password, byte[] image) {
		byte[] pdf = unsigned(code, frozen);
		Field field = (turn == SigningTurn.LEADER) ? Field.SIGNER : Field.ORGANISATION;
		Signing signing = new Signing(field, null, image, this.store.frozen(frozen).orElseThrow().place(),
				"Ban hành văn bản", ZonedDateTime.now(this.clock));
		keep(code, frozen, turn, pdf, Signer.sign(pdf, keyFile, password, signing));
	}

	/**
	 * Takes a PDF that was signed elsewhere: our bytes and one more signature. A leader
	 * who signs what was submitted agrees with it.
	 */
	@PreAuthorize(LEADER_OR_CLERK)
	public void takeSigned(String code, byte[] returned) {
		ReportState state = mustSign(code);
		String frozen = this.publishing.frozen(code);
		keep(code, frozen, SigningTurn.of(state), unsigned(code, frozen), returned);
		if (state == ReportState.SUBMITTED) {
			this.publishing.agree(code, frozen);
		}
	}

	/** Lets nobody past but whose turn it is to sign, and who has not signed yet. */
	private ReportState mustSign(String code) {
		this.publishing.mustBeOf(code);
		ReportState state = this.desk.claim(code).state();
		SigningTurn turn = SigningTurn.of(state);
		if (!Accounts.current().orElseThrow().has(turn.role())) {
			throw new AccessDeniedException("somebody else's turn to sign");
		}
		mustNotHaveSigned(code, this.publishing.frozen(code), turn);
		return state;
	}

	/**
	 * The report is held by now, so that of two at once the second one finds the first.
	 */
	private void mustNotHaveSigned(String code, String frozen, SigningTurn turn) {
		if (this.store.signed(code, frozen, turn)) {
			throw new LockedException(turn.signed());
		}
	}

	private void keep(String code, String frozen, SigningTurn turn, byte[] before, byte[] signed) {
		SignedPdf signature = SignedPdf.check(before, signed);
		this.store.keepSigned(code, frozen, "Đã ký số: " + signature.signer(), signed, me(), now(), turn);
		this.audit.record("ký số báo cáo", code, null, signature.subject());
	}

	/**
	 * What is signed next, for a program that signs.
	 */
	@PreAuthorize(LEADER_OR_CLERK)
	public byte[] toSign(String code) {
		mustSign(code);
		return unsigned(code, this.publishing.frozen(code));
	}

	/**
	 * The file as it was signed last, else the one that lies before the leader, with
	 * places for number and date.
	 */
	private byte[] unsigned(String code, String frozen) {
		return this.store.file(code, frozen, "pdf").orElseGet(() -> {
			Document slots = this.store.frozen(frozen).orElseThrow().withSlots(this.desk.claim(code));
			byte[] pdf = IssuedFiles.pdf(slots.with(new Document.Imprint(ShortCode.of(frozen), frozen)));
			this.store.keep(code, frozen, "pdf", "Bản trình ký", pdf, me(), now());
			return pdf;
		});
	}

	/**
	 * Keeps the scan of the paper that was signed by hand.
	 */
	@PreAuthorize("hasAnyRole('CLERK', 'STANDING_OFFICE')")
	public void attachScan(String code, Received file) throws IOException {
		this.publishing.mustBeOf(code);
		this.publishing.issued(code);
		AttachmentView kept = this.attachments.store(file, me(), this.store.scans(code), MOST_SCANS);
		this.store.scan(code, kept.id(), me(), now());
		this.audit.record("đính kèm bản quét báo cáo", code, null, kept.name());
	}

	/** A scan that belongs to a report. */
	@PreAuthorize("isAuthenticated()")
	@Transactional(readOnly = true)
	public UUID scan(String code, UUID attachment) {
		return this.store.scans(code)
			.stream()
			.filter(attachment::equals)
			.findFirst()
			.orElseThrow(() -> new NotFound("Không có tệp này."));
	}

	private Instant now() {
		return this.clock.instant();
	}

	private static String me() {
		return Accounts.current().orElseThrow().username();
	}

}
