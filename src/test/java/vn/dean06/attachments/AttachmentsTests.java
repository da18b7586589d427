package vn.dean06.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.dean06.DatabaseTest;
import vn.dean06.attachments.AttachmentView.Safety;
import vn.dean06.attachments.Scanner.Verdict;
import vn.dean06.web.LockedException;
import vn.dean06.web.NotFound;
import vn.dean06.web.RejectedInput;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * Files on their way into the database and out of it.
 */
@DatabaseTest
class AttachmentsTests {

	private static final Set<FileKind> SCANS = EnumSet.of(FileKind.PDF, FileKind.PNG, FileKind.JPEG);

	private static final long MOST = 10 << 20;

	@Autowired
	Attachments attachments;

	@Autowired
	AttachmentStore store;

	@Autowired
	JdbcClient database;

	@Autowired
	Clock clock;

	@Test
	void aFileComesOutAsItWentInPieceByPiece() throws Exception {
		byte[] bytes = SampleFiles.pdf(3 * AttachmentStore.PIECE + 17);
		AttachmentView kept = store(this.attachments, "Biểu tháng 11.PDF", bytes);
		assertThat(kept.name()).isEqualTo("Biểu tháng 11.PDF");
		assertThat(kept.kind()).isEqualTo(FileKind.PDF);
		assertThat(kept.size()).isEqualTo(bytes.length);
		assertThat(kept.sizeLabel()).isEqualTo("768 KB");
		assertThat(kept.sha256())
			.isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
		assertThat(kept.storedBy()).isEqualTo("noivu");
		assertThat(pieces(kept.id())).containsExactly(262144, 262144, 262144, 17);
		try (InputStream content = this.attachments.open(kept.id()).content()) {
			assertThat(content.readAllBytes()).isEqualTo(bytes);
		}
	}

	@Test
	void itIsSavedByTheBrowserAndNeverShownInOurName() throws Exception {
		byte[] bytes = SampleFiles.image("jpg");
		ResponseEntity<Resource> answer = this.attachments.answer(store(this.attachments, "Ảnh.jpg", bytes).id());
		assertThat(answer.getHeaders().getContentType()).hasToString("image/jpeg");
		assertThat(answer.getHeaders().getContentLength()).isEqualTo(bytes.length);
		assertThat(answer.getHeaders().getFirst("Content-Disposition")).startsWith("attachment;")
			.endsWith("filename*=UTF-8''%E1%BA%A2nh.jpg");
		assertThat(answer.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(answer.getHeaders().getFirst("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
		assertThat(answer.getHeaders().getCacheControl()).isEqualTo("no-store");
	}

	@Test
	void whatWasChangedInTheDatabaseIsNotHandedOutToItsEnd() throws Exception {
		byte[] bytes = SampleFiles.pdf(AttachmentStore.PIECE + 100);
		AttachmentView kept = store(this.attachments, "a.pdf", bytes);
		AttachmentView other = new AttachmentView(kept.id(), kept.name(), kept.kind(), kept.size(), "00".repeat(32), "",
				kept.storedAt(), kept.safety());
		try (InputStream content = this.store.content(other)) {
			assertThat(content.readNBytes(AttachmentStore.PIECE)).hasSize(AttachmentStore.PIECE);
			assertThatExceptionOfType(IOException.class).isThrownBy(content::read)
				.withMessageEndingWith("is not what was stored");
		}
	}

	@Test
	void whatCannotBeTakenIsRefusedWithASentenceAndLeavesNothingBehind() throws IOException {
		List<Path> before = temporary();
		Attachments small = attachments(1 << 10, null);
		assertThatExceptionOfType(RejectedInput.class)
			.isThrownBy(() -> small.receive("a.pdf", source(SampleFiles.pdf(2000)), SCANS))
			.withMessage("Tệp nặng quá 1 KB; hãy quét lại ở độ phân giải thấp hơn (200 dpi, đen trắng) rồi gửi.");
		assertThatExceptionOfType(RejectedInput.class)
			.isThrownBy(() -> small.receive("a.pdf", source(new byte[0]), SCANS))
			.withMessage("Tệp rỗng (0 byte); hãy chọn lại tệp.");
		assertThatExceptionOfType(RejectedInput.class)
			.isThrownBy(() -> small.receive("a.pdf", source(SampleFiles.latin("MZ")), SCANS))
			.withMessageStartingWith("Tệp không phải loại tệp nhận được. Chỉ nhận tệp PDF, PNG, JPEG");
		await().untilAsserted(() -> assertThat(before).containsAll(temporary()));
	}

	@Test
	void filesOfOneThingAreNotLargerTogetherThanTheyMayBe() throws IOException {
		byte[] bytes = SampleFiles.pdf(2000);
		AttachmentView first = store(this.attachments, "a.pdf", bytes);
		try (Received second = this.attachments.receive("b.pdf", source(bytes), SCANS)) {
			assertThatExceptionOfType(RejectedInput.class)
				.isThrownBy(() -> this.attachments.store(second, "noivu", List.of(first.id()), 3999))
				.withMessage("Các tệp đính kèm ở đây cộng lại đã quá 4 KB; hãy gửi tệp nhỏ hơn.");
			assertThat(this.attachments.store(second, "noivu", List.of(first.id()), 4000).size()).isEqualTo(2000);
		}
	}

	@Test
	void withoutAScannerAFileIsHandedOutAndItsReaderIsTold() throws IOException {
		AttachmentView kept = store(this.attachments, "a.pdf", SampleFiles.pdf());
		assertThat(kept.safety()).isEqualTo(Safety.NOT_SCANNED);
		assertThat(kept.safety().label()).isEqualTo("chưa quét mã độc");
		assertThat(kept.available()).isTrue();
	}

	@Test
	void whatTheScannerFindsInIsNotTaken() {
		Attachments scanned = attachments(MOST, new Verdict.Found("Eicar"));
		assertThatExceptionOfType(RejectedInput.class)
			.isThrownBy(() -> scanned.receive("a.pdf", source(SampleFiles.pdf()), SCANS))
			.withMessageStartingWith("Tệp có mã độc (Eicar) nên không nhận.");
	}

	@Test
	void whileTheScannerIsAwayAFileWaitsAndNobodyGetsIt() throws IOException {
		Attachments away = attachments(MOST, new Verdict.Unavailable("away"));
		AttachmentView kept = store(away, "a.pdf", SampleFiles.pdf());
		assertThat(kept.safety()).isEqualTo(Safety.QUARANTINED);
		assertThatExceptionOfType(LockedException.class).isThrownBy(() -> away.open(kept.id()))
			.withMessage("Tệp “a.pdf” đang chờ quét mã độc, chưa tải được.");
		away.scanTheRest();
		assertThat(safety(away, kept)).isEqualTo(Safety.QUARANTINED);
		Attachments back = attachments(MOST, new Verdict.Clean());
		back.scanTheRest();
		assertThat(safety(back, kept)).isEqualTo(Safety.CLEAN);
		assertThat(back.open(kept.id()).file().available()).isTrue();
	}

	@Test
	void whatTheScannerFindsLaterIsNoLongerHandedOut() throws IOException {
		AttachmentView kept = store(this.attachments, "a.pdf", SampleFiles.pdf());
		Attachments scanned = attachments(MOST, new Verdict.Found("Eicar"));
		scanned.scanTheRest();
		assertThat(safety(scanned, kept)).isEqualTo(Safety.INFECTED);
		assertThatExceptionOfType(LockedException.class).isThrownBy(() -> this.attachments.open(kept.id()))
			.withMessage("Tệp “a.pdf” có mã độc, không tải được.");
	}

	@Test
	void whatNothingPointsToGoesAfterADay() throws IOException {
		AttachmentView young = store(this.attachments, "a.pdf", SampleFiles.pdf());
		UUID old = UUID.randomUUID();
		this.database
			.sql("""
					insert into attachment (id, name, kind, size, sha256, stored_by, stored_at)
					select ?, name, kind, size, sha256, stored_by, now() - interval '25 hours' from attachment where id = ?""")
			.params(old, young.id())
			.update();
		this.database
			.sql("insert into attachment_chunk select ?, position, content from attachment_chunk where attachment = ?")
			.params(old, young.id())
			.update();
		this.attachments.removeOrphans();
		assertThat(this.attachments.find(List.of(old, young.id()))).containsOnlyKeys(young.id());
		assertThat(pieces(old)).isEmpty();
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.attachments.open(old));
	}

	private List<Integer> pieces(UUID id) {
		return this.database.sql("select length(content) from attachment_chunk where attachment = ? order by position")
			.param(id)
			.query(Integer.class)
			.list();
	}

	private static Safety safety(Attachments attachments, AttachmentView file) {
		return attachments.find(List.of(file.id())).values().iterator().next().safety();
	}

	private Attachments attachments(long largest, @Nullable Verdict verdict) {
		StaticListableBeanFactory beans = new StaticListableBeanFactory();
		if (verdict != null) {
			beans.addBean("scanner", (Scanner) (content) -> verdict);
		}
		ObjectProvider<Scanner> scanner = beans.getBeanProvider(Scanner.class);
		return new Attachments(new Inbox(DataSize.ofBytes(largest), scanner), this.store, scanner, this.clock);
	}

	private static AttachmentView store(Attachments attachments, String name, byte[] bytes) throws IOException {
		try (Received file = attachments.receive(name, source(bytes), SCANS)) {
			return attachments.store(file, "noivu", List.of(), MOST);
		}
	}

	private static ByteArrayResource source(byte[] bytes) {
		return new ByteArrayResource(bytes);
	}

	/** Those of another JVM that tests at the same time go soon; ours would stay. */
	private static List<Path> temporary() throws IOException {
		try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
			return files.filter((file) -> file.getFileName().toString().endsWith(".tep")).toList();
		}
	}

}
