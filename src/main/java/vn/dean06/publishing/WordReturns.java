package vn.dean06.publishing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.dean06.accounts.Accounts;
import vn.dean06.accounts.audit.AuditTrail;
import vn.dean06.attachments.AttachmentView;
import vn.dean06.attachments.Attachments;
import vn.dean06.attachments.Received;
import vn.dean06.document.Document;
import vn.dean06.document.word.DocxWriter;
import vn.dean06.reports.Composition;
import vn.dean06.reports.Drafts;
import vn.dean06.reports.ReportForm;
import vn.dean06.reports.Reports;
import vn.dean06.reports.Reports.Said;
import vn.dean06.reports.text.SectionText;
import vn.dean06.returned.Comparison;
import vn.dean06.returned.Comparison.FigureFinding;
import vn.dean06.returned.Comparison.FigureState;
import vn.dean06.returned.Comparison.TextFinding;
import vn.dean06.returned.Comparison.TextState;
import vn.dean06.returned.ReturnedWord;
import vn.dean06.returned.Sent;
import vn.dean06.returned.UnreadableWord;
import vn.dean06.web.LockedException;
import vn.dean06.web.NotFound;
import vn.dean06.web.RejectedInput;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Drafts that are worked on in Word: what was handed out is kept, so that a file that
 * comes back can be laid beside it. Prose is taken over paragraph by paragraph; a number
 * that somebody changed never is.
 */
@Service
@Transactional
@PreAuthorize("hasRole('STANDING_OFFICE')")
class WordReturns {

	/** Of all files that came back for one report. */
	private static final long MOST = 500L * 1024 * 1024;

	/** The words in its cells are not prose. */
	private static final Pattern TABLE = Pattern.compile("\\{\\{\\s*bang:");

	private final Drafts drafts;

	private final Reports reports;

	private final Freezer freezer;

	private final IssuedStore store;

	private final AlteredFigures altered;

	private final CorrectionRequests requests;

	private final Attachments attachments;

	private final JdbcClient database;

	private final AuditTrail audit;

	private final Clock clock;

	WordReturns(Drafts drafts, Reports reports, Freezer freezer, IssuedStore store, AlteredFigures altered,
			CorrectionRequests requests, Attachments attachments, JdbcClient database, AuditTrail audit, Clock clock) {
		this.drafts = drafts;
		this.reports = reports;
		this.freezer = freezer;
		this.store = store;
		this.altered = altered;
		this.requests = requests;
		this.attachments = attachments;
		this.database = database;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Something that can be taken over from a file, or that somebody has to look at.
	 *
	 * @param place where it stood among the findings, by which it is chosen
	 * @param section the file of its section, empty where it belongs to none
	 * @param block which block of it, or behind which one it is new
	 * @param text as it would stand in the section
	 * @param takeable whether it can be taken over as it is
	 * @param joined the blocks of its section that go, as their words stand in it
	 */
	public record Finding(int place, TextState state, String section, int block, String before, String after,
			String text, boolean takeable, List<Integer> joined) {

		public Finding {
			joined = List.copyOf(joined);
		}

	}

	/**
	 * What became of a file that was handed out.
	 *
	 * @param warning about the program that wrote it, null if there is nothing to say
	 * @param figures those that are not as they were sent
	 * @param origins where those come from that were sent, by their keys
	 */
	public record Returned(UUID id, @Nullable String warning, boolean tracked, List<Finding> texts,
			List<FigureFinding> figures, Map<String, AlteredFigures.Origin> origins) {

		public Returned {
			texts = List.copyOf(texts);
			figures = List.copyOf(figures);
			origins = Map.copyOf(origins);
		}

		/** Where an altered figure comes from, null for any other. */
		public AlteredFigures.@Nullable Origin origin(FigureFinding figure) {
			return (figure.state() == FigureState.ALTERED) ? this.origins.get(figure.key()) : null;
		}

	}

	/**
	 * The Word file of a draft, with what tells its figures and texts when it comes back.
	 */
	public byte[] handOut(String code) {
		this.drafts.find(code);
		Composition composition = this.reports.compose(code).orElseThrow();
		if (!composition.printable()) {
			throw new LockedException("Chưa tải được bản Word để sửa: còn " + composition.faults().size()
					+ " chỗ chưa in được, xem ở trang “Còn thiếu gì”.");
		}
		Frozen.Packed packed = this.freezer.freeze(composition).packed();
		this.store.freeze(code, packed, me(), this.clock.instant());
		return written(composition.document(), code, packed.sha256());
	}

	private static byte[] written(Document document, String code, String sha256) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			new DocxWriter().write(document, new Document.Identity(code, sha256.substring(0, 8), sha256), out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	/**
	 * Takes in a file that came back.
	 * @return names it from then on
	 * @throws RejectedInput if it is none that can be read
	 */
	public UUID receive(String code, Received file) throws IOException {
		this.drafts.find(code);
		ReturnedWord word = read(bytes(file.content()));
		String sent = word.identity()
			.filter((identity) -> identity.report().equals(code) && this.store.frozen(identity.sha256()).isPresent())
			.map(Document.Identity::sha256)
			.or(() -> this.store.latest(code))
			.orElseThrow(() -> new RejectedInput("file",
					"Chưa ai tải bản Word để sửa của báo cáo này, nên không biết tệp gửi lên sửa từ bản nào. Hãy tải bản ấy rồi sửa trên đó."));
		AttachmentView kept = this.attachments.store(file, me(), List.of(), MOST);
		UUID id = UUID.randomUUID();
		this.database.sql("insert into returned_word (id, report, sent, attachment, by, at) values (?, ?, ?, ?, ?, ?)")
			.param(id)
			.param(code)
			.param(sent)
			.param(kept.id())
			.param(me())
			.param(OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC))
			.update();
		this.audit.record("gửi lại bản Word của báo cáo", code, null, kept.name());
		return id;
	}

	private static byte[] bytes(InputStream content) throws IOException {
		try (content) {
			return content.readAllBytes();
		}
	}

	private static ReturnedWord read(byte[] bytes) {
		try {
			return ReturnedWord.read(bytes);
		}
		catch (UnreadableWord ex) {
			throw new RejectedInput("file", String.valueOf(ex.getMessage()), ex);
		}
	}

	/** A file that came back, and what it was made of. */
	private record Row(String sent, UUID attachment) {
	}

	/**
	 * What became of a draft in a file that came back.
	 */
	@Transactional(readOnly = true)
	public Returned compared(String code, UUID id) throws IOException {
		this.drafts.find(code);
		Row row = row(code, id);
		Frozen sent = this.store.frozen(row.sent()).orElseThrow();
		ReturnedWord word = read(bytes(this.attachments.open(row.attachment()).content()));
		Comparison comparison = Comparison.of(Sent.of(sent.document(), written(sent.document(), code, row.sent())),
				word);
		List<FigureFinding> figures = comparison.figures()
			.stream()
			.filter((one) -> one.state() != FigureState.UNCHANGED)
			.toList();
		return new Returned(id, word.writtenBy().warning().orElse(null), word.tracked(),
				findings(comparison, sent, code), figures,
				this.altered.of(figures.stream()
					.filter((one) -> one.state() == FigureState.ALTERED)
					.map(FigureFinding::key)
					.distinct()
					.toList()));
	}

	/**
	 * Asks the unit of a figure that was altered in a file to propose its correction.
	 * @param key as the file had it
	 */
	public void ask(String code, UUID id, String key, String amount, String reason) throws IOException {
		AlteredFigures.Origin origin = compared(code, id).origins().get(key);
		if (origin == null) {
			throw new NotFound("Số này không bị sửa trong tệp.");
		}
		this.requests.ask(code, origin.key(), amount, reason);
	}

	private Row row(String code, UUID id) {
		return this.database.sql("select sent, attachment from returned_word where report = ? and id = ?")
			.param(code)
			.param(id)
			.query((found, number) -> new Row(found.getString("sent"), found.getObject("attachment", UUID.class)))
			.optional()
			.orElseThrow(() -> new NotFound("Không có tệp này."));
	}

	/** What their placeholders print is asked for all at once. */
	private List<Finding> findings(Comparison comparison, Frozen sent, String code) {
		Map<Integer, Optional<Block>> changed = new LinkedHashMap<>();
		String near = "";
		for (int i = 0; i < comparison.texts().size(); i++) {
			TextFinding found = comparison.texts().get(i);
			near = found.key().isEmpty() ? near : found.key();
			if (found.state() != TextState.UNCHANGED || found.edited()) {
				changed.put(i, block(near, sent));
			}
		}
		Map<String, List<Said>> said = this.reports.said(code,
				changed.values().stream().flatMap(Optional::stream).map(Block::text).toList());
		Map<String, List<Block>> joined = new HashMap<>();
		changed.forEach((place, block) -> joined
			.computeIfAbsent(comparison.texts().get(place).into(), (key) -> new ArrayList<>())
			.addAll(block.stream().toList()));
		return changed.entrySet().stream().map((one) -> {
			TextFinding found = comparison.texts().get(one.getKey());
			List<Block> others = found.key().isEmpty() ? List.of() : joined.getOrDefault(found.key(), List.of());
			return finding(one.getKey(), found, one.getValue(), others, said);
		}).toList();
	}

	/**
	 * A finding.
	 * @param joined the blocks whose words stand in the paragraph too
	 */
	private static Finding finding(int place, TextFinding found, Optional<Block> block, List<Block> joined,
			Map<String, List<Said>> said) {
		String before = (found.state() == TextState.NEW) ? "" : block.map(Block::text).orElse("");
		boolean plain = block.isPresent() && isPlain(before, found.state())
				&& (found.key().isEmpty() ? found.state() == TextState.NEW : !found.key().matches(".*#\\d+\\.\\d+"))
				&& joined.stream()
					.allMatch((other) -> isPlain(other.text(), TextState.EDITED)
							&& other.section().equals(block.get().section()));
		List<Said> all = Stream.concat(Stream.of(before), joined.stream().map(Block::text))
			.flatMap((text) -> said.getOrDefault(text, List.of()).stream())
			.toList();
		String text = plain ? new ReturnedProse(before, all).written(found.after()) : "";
		return new Finding(place, found.state(), block.map(Block::section).orElse(""),
				block.map(Block::place).orElse(-1), found.before(), found.text(), text,
				plain && takeable(found.state()), joined.stream().map(Block::place).toList());
	}

	/** Whether what a block prints can be written as the block again. */
	private static boolean isPlain(String text, TextState state) {
		boolean table = TABLE.matcher(text).find() && state != TextState.DELETED;
		return !table && !text.contains("{{#") && !text.contains("[^");
	}

	private static boolean takeable(TextState state) {
		return state == TextState.EDITED || state == TextState.SPLIT || state == TextState.NEW
				|| state == TextState.DELETED;
	}

	/** A block of a section of what was handed out. */
	private record Block(String section, int place, String text) {
	}

	private static Optional<Block> block(String key, Frozen sent) {
		int at = key.lastIndexOf('#');
		if (at < 0) {
			return Optional.empty();
		}
		String file = key.substring(0, at);
		int place = Integer.parseInt(key.substring(at + 1).replaceAll("\\..*", ""));
		return sent.form()
			.sections()
			.stream()
			.filter((section) -> section.file().equals(file))
			.map((section) -> SectionText.of(section.text()).blocks())
			.filter((blocks) -> place >= 0 && place < blocks.size())
			.map((blocks) -> new Block(file, place, blocks.get(place)))
			.findFirst();
	}

	/**
	 * Takes over what was chosen, section by section; where somebody else wrote
	 * meanwhile, both stand together or the section is left as it is.
	 * @return the sections that were left, as somebody changed the same places
	 */
	public List<String> take(String code, UUID id, Collection<Integer> chosen) throws IOException {
		Returned returned = compared(code, id);
		Frozen sent = this.store.frozen(row(code, id).sent()).orElseThrow();
		Map<String, List<Finding>> bySection = new LinkedHashMap<>();
		returned.texts()
			.stream()
			.filter((one) -> one.takeable() && chosen.contains(one.place()))
			.forEach((one) -> bySection.computeIfAbsent(one.section(), (section) -> new ArrayList<>()).add(one));
		List<String> left = new ArrayList<>();
		bySection.forEach((section, findings) -> {
			ReportForm.SectionTemplate template = sent.form()
				.sections()
				.stream()
				.filter((one) -> one.file().equals(section))
				.findFirst()
				.orElseThrow();
			String text = taken(SectionText.of(template.text()), findings);
			int from = this.drafts.versionOf(code, section, template.text()).orElse(0);
			if (this.drafts.save(code, section, from, text) instanceof Drafts.Saving.Overtaken) {
				left.add(this.reports.title(this.reports.find(code).orElseThrow(), template));
			}
		});
		return left;
	}

	/** The blocks of a section with what was chosen in their places. */
	private static String taken(SectionText sent, List<Finding> findings) {
		List<@Nullable String> blocks = new ArrayList<>(sent.blocks());
		Map<Integer, String> added = new LinkedHashMap<>();
		for (Finding finding : findings) {
			int place = finding.block();
			switch (finding.state()) {
				case NEW -> added.merge(place, finding.text(), (one, other) -> one + "\n\n" + other);
				case DELETED -> blocks.set(place, null);
				default -> {
					finding.joined().forEach((other) -> blocks.set(other, null));
					blocks.set(place, finding.text());
				}
			}
		}
		List<String> taken = new ArrayList<>();
		for (int i = 0; i < blocks.size(); i++) {
			if (blocks.get(i) != null) {
				taken.add(Objects.requireNonNull(blocks.get(i)));
			}
			Optional.ofNullable(added.get(i)).ifPresent(taken::add);
		}
		return new SectionText(taken).text();
	}

	private static String me() {
		return Accounts.current().orElseThrow().username();
	}

}
