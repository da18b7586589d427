package vn.dean06.publishing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

import vn.dean06.document.Block;
import vn.dean06.document.Document;
import vn.dean06.document.Span;
import vn.dean06.organisation.Period;
import vn.dean06.reports.ReportForm;
import vn.dean06.reports.ReportView;

/**
 * Everything that a report says at a moment and comes from: its document, each figure
 * with the cells behind it, who entered and who approved them, the registers and the
 * templates. Kept as canonical JSON (keys in order, moments and numbers as text, composed
 * letters), so that the same content has the same checksum.
 *
 * @param period "2024"
 * @param from first day counted
 * @param basis what it was made with; null in what was frozen before this was kept
 * @param accepted why it went out as it is; null for what was not laid before a leader,
 * and what was before this was kept
 */
record Frozen(String report, String period, String unit, String from, String to, ReportForm form, Document document,
		List<Figure> figures, List<Thing> things, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Basis basis,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Accepted accepted) {

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
		.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
		.addMixIn(Block.class, Typed.class)
		.addMixIn(Block.Row.class, Typed.class)
		.addMixIn(Span.class, Typed.class)
		.addMixIn(Block.Column.class, OfNumbers.class)
		.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.registerSubtypes(subtypes())
		.addModule(new SimpleModule().addSerializer(new InOrder()))
		.build();

	Frozen {
		figures = List.copyOf(figures);
		things = List.copyOf(things);
	}

	/**
	 * A figure as it was printed.
	 *
	 * @param amount what it said, before it was rounded for print
	 * @param coverage how complete it was, in a sentence; empty for a whole one
	 */
	record Figure(String key, String amount, String coverage, List<Cell> cells) {

		Figure {
			cells = List.copyOf(cells);
		}

	}

	/**
	 * A cell that a figure came from.
	 *
	 * @param approvedBy who moved its submission to where it stood; null where it was
	 * typed in no form
	 */
	record Cell(String key, String amount, String enteredBy, String enteredAt, @Nullable String approvedBy,
			@Nullable String approvedAt) {
	}

	/**
	 * A thing of a register as it stood.
	 *
	 * @param row its place and what is known of it beside texts; null in what was frozen
	 * before this was kept
	 */
	record Thing(String register, String code, int number, String title, String state, Map<String, String> texts,
			@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Row row) {
	}

	/**
	 * What a register knows of a thing beside its texts. Numbers and days stand as texts.
	 *
	 * @param leads codes of the units that report on it
	 * @param days when it was due, issued, completed, carried over or withdrawn
	 * @param said how far it is as a unit reported and as the document stated it
	 */
	record Row(String year, String place, String group, String groupName, List<String> leads, Map<String, String> days,
			Map<String, String> said) {

		Row {
			leads = List.copyOf(leads);
		}

	}

	/**
	 * What a report was made with.
	 *
	 * @param template the template from which it was begun, with its version
	 * @param begunFrom the earlier report from which it was begun
	 * @param rules the version of the rules by which its words follow its figures
	 * @param build which build of the program froze it
	 * @param registers those that it prints
	 */
	record Basis(@Nullable String template, @Nullable String templateVersion, @Nullable String begunFrom, String rules,
			String build, List<Register> registers) {

		Basis {
			registers = List.copyOf(registers);
		}

	}

	/**
	 * A register as it stood.
	 *
	 * @param decision what issued it
	 */
	record Register(String name, String code, String year, @Nullable String title, @Nullable String decision) {
	}

	/**
	 * What was missing or found in a report, and why it went out so.
	 *
	 * @param reason why although figures are missing, as it was said once for all of them
	 * before each cause had a reason of its own; empty since
	 */
	record Accepted(String reason, List<Gap> gaps, List<Finding> findings) {

		Accepted {
			gaps = List.copyOf(gaps);
			findings = List.copyOf(findings);
		}

		/** What was missing, by cause. */
		public List<Cause> causes() {
			return this.gaps.stream()
				.collect(Collectors.groupingBy((gap) -> List.of(gap.unit(), gap.label()), LinkedHashMap::new,
						Collectors.toList()))
				.values()
				.stream()
				.map(Cause::new)
				.toList();
		}

	}

	/**
	 * All that a unit had not brought and that stood alike.
	 */
	record Cause(List<Gap> gaps) {

		Cause {
			gaps = List.copyOf(gaps);
		}

		public Gap first() {
			return this.gaps.getFirst();
		}

	}

	/**
	 * What a unit had not brought.
	 *
	 * @param unit as it is called
	 * @param submission the form and the period, "bieu-thang@GL-SNV/2026-11"
	 * @param label how far it was
	 * @param reason why it went out without; null in what was frozen when one was said
	 * for all
	 */
	record Gap(String unit, String submission, String label,
			@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reason) {

		/** Where it stands in an address. */
		public String path() {
			return this.submission.replace('@', '/');
		}

		/** For which period, in words. */
		public String period() {
			return Period.parse(this.submission.substring(this.submission.lastIndexOf('/') + 1)).label();
		}

	}

	/**
	 * What a check found in its words.
	 *
	 * @param grade how grave it was, in a word
	 * @param reason why it may stand; null for what needs none
	 */
	record Finding(String rule, String grade, String place, String said, String against, String sentence,
			@Nullable String reason, @Nullable String acceptedBy, @Nullable String acceptedAt) {
	}

	/** The same as it goes out. */
	Frozen with(Accepted accepted) {
		return new Frozen(this.report, this.period, this.unit, this.from, this.to, this.form, this.document,
				this.figures, this.things, this.basis, accepted);
	}

	/**
	 * What is one of several kinds says which.
	 */
	@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
	private interface Typed {

	}

	/**
	 * A column says that it holds numbers only if it does, so that what was frozen before
	 * there were such has the same JSON.
	 */
	private interface OfNumbers {

		@JsonInclude(JsonInclude.Include.NON_DEFAULT)
		boolean numbers();

	}

	private static NamedType[] subtypes() {
		return List.<Class<?>>of(Block.class, Block.Row.class, Span.class)
			.stream()
			.flatMap((sealed) -> List.of(sealed.getPermittedSubclasses()).stream())
			.map((kind) -> new NamedType(kind, kind.getSimpleName()))
			.toArray(NamedType[]::new);
	}

	/**
	 * A set has no order of its own.
	 */
	private static final class InOrder extends StdSerializer<Set<?>> {

		InOrder() {
			super(Set.class);
		}

		@Override
		public void serialize(Set<?> set, JsonGenerator json, SerializationContext context) {
			json.writeStartArray();
			set.stream().map(String::valueOf).sorted(Comparator.naturalOrder()).forEach(json::writeString);
			json.writeEndArray();
		}

	}

	/**
	 * The canonical JSON, compressed, with the checksum of what is in it.
	 */
	record Packed(byte[] content, String sha256) {

		Frozen unpacked() {
			try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(this.content))) {
				return JSON.readValue(in, Frozen.class);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

	/**
	 * The document with its number and its date, for which it left dots when it was
	 * frozen. They stand in the letterhead, in what appendices say of the report, and
	 * wherever a text cites it: so they are put into all its words at once, as these
	 * stand in JSON.
	 * @param before the report without them
	 * @param after the same with them
	 */
	Document numbered(ReportView before, ReportView after, LocalDate day) {
		String words = JSON.writeValueAsString(this.document)
			.replace(inJson(before.citation()), inJson(after.citation()))
			.replace(before.date(), after.date())
			.replace(before.formalDate(), after.formalDate());
		Document numbered = JSON.readValue(words, Document.class);
		Document.Properties properties = numbered.properties();
		return new Document(new Document.Properties(properties.title(), properties.subject(), properties.author(), day),
				numbered.sections());
	}

	/**
	 * The document as it is signed before it has a number and a date: with places in
	 * which they are filled in afterwards.
	 */
	Document withSlots(ReportView before) {
		String slot = Block.Letterhead.SLOT;
		String words = JSON.writeValueAsString(this.document)
			.replace(inJson(before.citation()), inJson(slot + "/" + this.form.symbol()))
			.replace(before.date(), slot + "/" + slot + "/" + slot)
			.replace(before.formalDate(), "ngày " + slot + " tháng " + slot + " năm " + slot);
		return JSON.readValue(words, Document.class);
	}

	/** As it stands within a text in JSON, where quotes and backslashes are escaped. */
	private static String inJson(String words) {
		String json = JSON.writeValueAsString(words);
		return json.substring(1, json.length() - 1);
	}

	/** Where it is issued, as its letterhead says: "Gia Lai". */
	String place() {
		return this.document.blocks()
			.filter(Block.Letterhead.class::isInstance)
			.map((head) -> ((Block.Letterhead) head).placeAndDate().split(",")[0])
			.findFirst()
			.orElse("");
	}

	Packed packed() {
		byte[] json = Normalizer.normalize(JSON.writeValueAsString(this), Normalizer.Form.NFC)
			.getBytes(StandardCharsets.UTF_8);
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
			out.write(json);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new Packed(packed.toByteArray(), sha256(json));
	}

	static String sha256(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
