package vn.dean06.submissions.scan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.dean06.accounts.Accounts;
import vn.dean06.accounts.Person;
import vn.dean06.accounts.audit.AuditTrail;
import vn.dean06.attachments.AttachmentView;
import vn.dean06.attachments.Attachments;
import vn.dean06.attachments.FileKind;
import vn.dean06.attachments.Received;
import vn.dean06.submissions.Obligations;
import vn.dean06.submissions.SubmissionKey;
import vn.dean06.submissions.SubmissionState;
import vn.dean06.submissions.SubmissionView;
import vn.dean06.submissions.Submissions;
import vn.dean06.submissions.Viewer;
import vn.dean06.web.LockedException;
import vn.dean06.web.NotFound;
import vn.dean06.web.RejectedInput;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.multipart.MultipartFile;

/**
 * The scans of forms that were printed, signed and sealed (bản ký, đóng dấu). The unit
 * attaches one and may replace it until the form is approved; the earlier ones stay, with
 * who and when.
 */
@Service
public class SignedScans {

	/** What scanners and telephones make. */
	public static final Set<FileKind> KINDS = Collections
		.unmodifiableSet(EnumSet.of(FileKind.PDF, FileKind.JPEG, FileKind.PNG));

	private static final long LARGEST_TOGETHER = 100L << 20;

	private static final String REPLACED = "Người khác vừa đính kèm bản ký khác; hãy xem bản ấy rồi mới thay.";

	private final Submissions submissions;

	private final Obligations obligations;

	private final Attachments attachments;

	private final JdbcClient database;

	private final AuditTrail audit;

	private final TransactionOperations transactions;

	SignedScans(Submissions submissions, Obligations obligations, Attachments attachments, JdbcClient database,
			AuditTrail audit, TransactionOperations transactions) {
		this.submissions = submissions;
		this.obligations = obligations;
		this.attachments = attachments;
		this.database = database;
		this.audit = audit;
		this.transactions = transactions;
	}

	/**
	 * What a page shows of the scans of a form.
	 *
	 * @param scans the latest first
	 * @param open whether its viewer may attach one now
	 * @param largest how large one may be, in bytes
	 */
	public record Card(List<AttachmentView> scans, boolean open, long largest) {

		public Card {
			scans = List.copyOf(scans);
		}

		public boolean isEmpty() {
			return this.scans.isEmpty();
		}

		/** The one that counts. */
		public AttachmentView current() {
			return this.scans.getFirst();
		}

		/** Those that it replaced. */
		public List<AttachmentView> earlier() {
			return this.scans.subList(1, this.scans.size());
		}

		/** What the next one takes the place of; empty if of nothing. */
		public String seen() {
			return isEmpty() ? "" : current().id().toString();
		}

		/** "20 MB". */
		public String largestLabel() {
			return AttachmentView.sizeLabel(this.largest);
		}

		/** What the field offers to choose. */
		public String accepted() {
			return FileKind.accepted(KINDS);
		}

	}

	/**
	 * The scans of a form as somebody may see them.
	 */
	public Card card(SubmissionKey key, Viewer viewer) {
		List<AttachmentView> scans = scans(key).stream().filter((scan) -> sees(key, scan, viewer)).toList();
		boolean settled = state(key) == SubmissionState.APPROVED && !scans.isEmpty();
		return new Card(scans, viewer.fillsIn(key) && !settled, this.attachments.largest());
	}

	private List<AttachmentView> scans(SubmissionKey key) {
		List<UUID> ids = this.database
			.sql("""
					select attachment from submission_scan where form = ? and unit = ? and period = ? order by place desc""")
			.params(key.form(), key.unit(), key.period().toString())
			.query(UUID.class)
			.list();
		Map<UUID, AttachmentView> files = this.attachments.find(ids);
		return ids.stream().flatMap((id) -> Optional.ofNullable(files.get(id)).stream()).toList();
	}

	/** As with its cells: who reviews it sees what was handed in. */
	private boolean sees(SubmissionKey key, AttachmentView scan, Viewer viewer) {
		if (viewer.belongsTo(key)) {
			return true;
		}
		Optional<SubmissionView> submission = this.submissions.find(key);
		return viewer.office().test(key.unit())
				&& submission.filter((one) -> one.state().handedIn() || isBefore(scan, one.reviewedAt())).isPresent();
	}

	private static boolean isBefore(AttachmentView scan, @Nullable Instant reviewed) {
		return reviewed != null && !scan.storedAt().isAfter(reviewed);
	}

	private @Nullable SubmissionState state(SubmissionKey key) {
		return this.submissions.find(key).map(SubmissionView::state).orElse(null);
	}

	/**
	 * Attaches the scan of a form, in the place of the one that its sender saw.
	 * @param seen the scan that stood on the page, empty if none did
	 * @throws RejectedInput if there is no file, or it is none that is taken
	 * @throws LockedException if none may be attached now
	 */
	@PreAuthorize("isAuthenticated()")
	public AttachmentView attach(SubmissionKey key, @Nullable MultipartFile file, String seen, Viewer viewer)
			throws IOException {
		viewer.mustFillIn(key);
		if (this.obligations.find(key).isEmpty()) {
			throw new LockedException("Đơn vị không phải nộp biểu này cho " + key.period().label() + ".");
		}
		if (file == null || (file.isEmpty() && String.valueOf(file.getOriginalFilename()).isEmpty())) {
			throw new RejectedInput(Attachments.FIELD, "Hãy chọn tệp quét của biểu đã ký, đóng dấu.");
		}
		mustBeOpen(key);
		try (Received received = this.attachments.receive(file.getOriginalFilename(), file, KINDS)) {
			return this.transactions.execute((status) -> keep(key, received, seen));
		}
	}

	private void mustBeOpen(SubmissionKey key) {
		if (state(key) == SubmissionState.APPROVED && !scans(key).isEmpty()) {
			throw new LockedException("Biểu đã duyệt cùng với bản ký, nên không thay bản ký được nữa.");
		}
	}

	private AttachmentView keep(SubmissionKey key, Received received, String seen) {
		mustBeOpen(key);
		List<AttachmentView> scans = scans(key);
		AttachmentView replaced = scans.isEmpty() ? null : scans.getFirst();
		if (!seen.equals((replaced != null) ? replaced.id().toString() : "")) {
			throw new LockedException(REPLACED);
		}
		AttachmentView stored = stored(received, scans);
		int added = this.database.sql("""
				insert into submission_scan (attachment, form, unit, period, place) values (?, ?, ?, ?, ?)
				on conflict do nothing""")
			.params(stored.id(), key.form(), key.unit(), key.period().toString(), scans.size() + 1)
			.update();
		if (added == 0) {
			throw new LockedException(REPLACED);
		}
		this.audit.record((replaced != null) ? "thay bản ký" : "đính kèm bản ký", key.toString(),
				(replaced != null) ? words(replaced) : null, words(stored));
		return stored;
	}

	private AttachmentView stored(Received received, List<AttachmentView> beside) {
		try {
			return this.attachments.store(received, Accounts.current().map(Person::username).orElseThrow(),
					beside.stream().map(AttachmentView::id).toList(), LARGEST_TOGETHER);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String words(AttachmentView scan) {
		return scan.name() + " (" + scan.sizeLabel() + ", SHA-256 " + scan.sha256() + ")";
	}

	/**
	 * Hands out a scan to whoever may see it; to others there is none.
	 */
	@PreAuthorize("isAuthenticated()")
	public ResponseEntity<Resource> answer(SubmissionKey key, UUID id, Viewer viewer) {
		return scans(key).stream()
			.filter((scan) -> scan.id().equals(id) && sees(key, scan, viewer))
			.findFirst()
			.map((scan) -> this.attachments.answer(id))
			.orElseThrow(() -> new NotFound("Không có bản ký này của biểu."));
	}

}
