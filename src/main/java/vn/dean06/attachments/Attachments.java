package vn.dean06.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.dean06.web.LockedException;
import vn.dean06.web.NotFound;
import vn.dean06.web.RejectedInput;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files that people attach. Who may do so, and who may have them, the module knows whose
 * thing they are attached to; it points to them by a foreign key, and what nothing points
 * to is removed.
 */
@Service
public class Attachments {

	/** The field that a refusal is about. */
	public static final String FIELD = "file";

	private static final Logger log = LoggerFactory.getLogger(Attachments.class);

	private static final int SCANNED_AT_ONCE = 50;

	private final Inbox inbox;

	private final AttachmentStore store;

	private final ObjectProvider<Scanner> scanner;

	private final Clock clock;

	Attachments(Inbox inbox, AttachmentStore store, ObjectProvider<Scanner> scanner, Clock clock) {
		this.inbox = inbox;
		this.store = store;
		this.scanner = scanner;
		this.clock = clock;
	}

	/** How large a file may be, in bytes. */
	public long largest() {
		return this.inbox.largest();
	}

	/**
	 * Takes a file in and looks at it, before anything is kept. This may take seconds and
	 * needs no transaction.
	 * @param name as its sender called it
	 * @throws RejectedInput if it is empty, too large, of no accepted kind or not sound
	 */
	public Received receive(@Nullable String name, InputStreamSource content, Collection<FileKind> accepted)
			throws IOException {
		return this.inbox.receive(name, content, accepted);
	}

	/**
	 * Keeps a file for good, together with what points to it.
	 * @param beside the files that are attached to the same thing already
	 * @param most how large they may be together, in bytes
	 * @throws RejectedInput if they are larger
	 */
	@Transactional(propagation = Propagation.MANDATORY, rollbackFor = IOException.class)
	public AttachmentView store(Received file, String by, Collection<UUID> beside, long most) throws IOException {
		long together = file.size() + find(beside).values().stream().mapToLong(AttachmentView::size).sum();
		if (together > most) {
			throw new RejectedInput(FIELD, "Các tệp đính kèm ở đây cộng lại đã quá %s; hãy gửi tệp nhỏ hơn."
				.formatted(AttachmentView.sizeLabel(most)));
		}
		UUID id = this.store.insert(file, by, this.clock.instant());
		return find(List.of(id)).values().iterator().next();
	}

	/**
	 * What is known of some files.
	 */
	public Map<UUID, AttachmentView> find(Collection<UUID> ids) {
		Map<UUID, AttachmentView> found = new LinkedHashMap<>();
		this.store.find(ids, hasScanner()).forEach((file) -> found.put(file.id(), file));
		return found;
	}

	private boolean hasScanner() {
		return this.scanner.getIfAvailable() != null;
	}

	/**
	 * A file with its bytes, which are read while they are asked for.
	 */
	public record Opened(AttachmentView file, InputStream content) {
	}

	/**
	 * Opens a file whose reader may have it.
	 * @throws LockedException if it waits for the scanner, or did not pass
	 */
	public Opened open(UUID id) {
		AttachmentView file = find(List.of(id)).get(id);
		if (file == null) {
			throw new NotFound("Không có tệp này.");
		}
		if (!file.available()) {
			throw new LockedException("Tệp “" + file.name() + "” " + file.safety().label() + ".");
		}
		return new Opened(file, this.store.content(file));
	}

	/**
	 * The same as an answer: to be saved, never to be shown by the browser in our name.
	 */
	public ResponseEntity<Resource> answer(UUID id) {
		Opened opened = open(id);
		AttachmentView file = opened.file();
		return ResponseEntity.ok()
			.contentType(file.kind().type())
			.contentLength(file.size())
			.cacheControl(CacheControl.noStore())
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build().toString())
			.header("Content-Security-Policy", "default-src 'none'; sandbox")
			.header("X-Content-Type-Options", "nosniff")
			.body(new InputStreamResource(opened.content()));
	}

	/** Shows the scanner what it has not seen: it was away, or there was none. */
	@Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT1M")
	void scanTheRest() {
		Scanner present = this.scanner.getIfAvailable();
		if (present != null) {
			this.store.find(this.store.unjudged(SCANNED_AT_ONCE), true).forEach((file) -> scan(file, present));
		}
	}

	private void scan(AttachmentView file, Scanner present) {
		switch (present.scan(this.store.content(file))) {
			case Scanner.Verdict.Clean() -> this.store.judge(file.id(), true, "", this.clock.instant());
			case Scanner.Verdict.Found(var what) -> {
				log.warn("Tệp đính kèm {} có mã độc: {}", file.id(), what);
				this.store.judge(file.id(), false, what, this.clock.instant());
			}
			case Scanner.Verdict.Unavailable(var why) ->
				log.warn("Chưa quét được mã độc của tệp đính kèm {}: {}", file.id(), why);
		}
	}

	/** What was stored and then not attached to anything goes after a day. */
	@Scheduled(cron = "0 20 3 * * *")
	void removeOrphans() {
		long removed = this.store.removeOrphans();
		if (removed > 0) {
			log.info("Đã xóa {} tệp không đính kèm vào đâu.", removed);
		}
	}

}
