package vn.dean06.quality.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import vn.dean06.quality.Background;
import vn.dean06.quality.Finding;
import vn.dean06.quality.Finding.Grade;
import vn.dean06.quality.ReportText;
import vn.dean06.quality.ReportTextCheck;
import vn.dean06.web.VietnameseDates;

/**
 * A citation says number, symbol and date of a document as the register of directives
 * does, or, where that does not have it, as the other citations of it do.
 */
final class CitationCheck implements ReportTextCheck {

	/** From here on two documents with the same number and symbol are hardly two. */
	private static final int RARE = 100;

	@Override
	public String rule() {
		return "CITATION";
	}

	@Override
	public String title() {
		return "Viện dẫn văn bản khác với sổ văn bản hoặc với nơi khác";
	}

	@Override
	public List<Finding> findings(ReportText report, Background known) {
		List<Cited> cited = Cited.in(report).stream().filter((one) -> one.date() != null).toList();
		List<Document> register = known.directives()
			.stream()
			.filter((directive) -> directive.issued() != null)
			.map((directive) -> new Document(directive.number(), directive.symbol(),
					Objects.requireNonNull(directive.issued()), "sổ văn bản"))
			.toList();
		Map<String, List<Cited>> byName = cited.stream().collect(Collectors.groupingBy(Cited::name));
		List<Finding> findings = new ArrayList<>();
		for (Cited one : cited) {
			List<Document> others = named(register, one);
			if (others.isEmpty()) {
				others = usual(Objects.requireNonNull(byName.get(one.name())), one).stream().toList();
			}
			otherDate(others, one).or(() -> otherName(known(register, byName, one), one)).ifPresent(findings::add);
		}
		return findings;
	}

	/**
	 * A document as it is known elsewhere.
	 *
	 * @param where where that is, inside a sentence
	 */
	private record Document(int number, String symbol, LocalDate date, String where) {

		String name() {
			return this.number + (this.symbol.startsWith("-") ? "" : "/") + this.symbol;
		}

	}

	private static List<Document> named(List<Document> register, Cited one) {
		return register.stream().filter((document) -> document.name().equals(one.name())).toList();
	}

	/**
	 * As most of the citations of it say it; as the first of them does if none prevail.
	 */
	private static Optional<Document> usual(List<Cited> same, Cited one) {
		Map<LocalDate, Long> often = same.stream()
			.map((cited) -> Objects.requireNonNull(cited.date()))
			.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
		return same.stream()
			.max(Comparator.comparing((cited) -> often.getOrDefault(Objects.requireNonNull(cited.date()), 0L)))
			.map((most) -> new Document(one.number(), one.symbol(),
					first(same, often.getOrDefault(Objects.requireNonNull(most.date()), 0L), often).orElseThrow(),
					most.spot().passage().place()));
	}

	private static Optional<LocalDate> first(List<Cited> same, long times, Map<LocalDate, Long> often) {
		return same.stream()
			.map((cited) -> Objects.requireNonNull(cited.date()))
			.filter((date) -> often.getOrDefault(date, 0L) == times)
			.findFirst();
	}

	private Optional<Finding> otherDate(List<Document> others, Cited one) {
		LocalDate date = Objects.requireNonNull(one.date());
		if (others.stream().anyMatch((document) -> document.date().equals(date))) {
			return Optional.empty();
		}
		return others.stream()
			.filter((document) -> same(document, one, date))
			.findFirst()
			.map((document) -> finding(one, document, "Viện dẫn %s ngày %s, %s ghi ngày %s.".formatted(one.words(),
					VietnameseDates.numeric(date), document.where(), VietnameseDates.numeric(document.date()))));
	}

	/** Whether it is the same document, and not one of another year. */
	private static boolean same(Document document, Cited one, LocalDate date) {
		boolean slip = document.date().getDayOfMonth() == date.getDayOfMonth()
				&& document.date().getMonth() == date.getMonth();
		return document.date().getYear() == date.getYear() || slip || one.number() >= RARE || one.year() != null;
	}

	/** What is known of documents that the citation may mean, but for its name. */
	private static List<Document> known(List<Document> register, Map<String, List<Cited>> byName, Cited one) {
		if (!named(register, one).isEmpty()) {
			return List.of();
		}
		int often = Objects.requireNonNull(byName.get(one.name())).size();
		List<Document> known = new ArrayList<>(register);
		byName.values()
			.stream()
			.filter((same) -> same.size() > often)
			.flatMap(List::stream)
			.forEach((other) -> known.add(new Document(other.number(), other.symbol(),
					Objects.requireNonNull(other.date()), other.spot().passage().place())));
		return known;
	}

	private Optional<Finding> otherName(List<Document> documents, Cited one) {
		return documents.stream()
			.filter((document) -> document.date().equals(one.date()))
			.filter((document) -> (document.number() == one.number()) ? near(document.symbol(), one.symbol())
					: document.symbol().equals(one.symbol()) && slipped(document.number(), one.number()))
			.findFirst()
			.map((document) -> finding(one, document,
					"Viện dẫn %s, %s cùng ngày ghi %s.".formatted(one.words(), document.where(), document.name())));
	}

	/** Two symbols of one office, or of one kind. */
	private static boolean near(String symbol, String other) {
		List<String> parts = List.of(symbol.split("[-/]"));
		return List.of(other.split("[-/]")).stream().anyMatch((part) -> part.length() > 1 && parts.contains(part));
	}

	/** Two numbers that differ in one digit, or in the order of two. */
	private static boolean slipped(int number, int other) {
		String one = Integer.toString(number);
		String two = Integer.toString(other);
		if (one.length() != two.length() || one.length() < 3) {
			return false;
		}
		List<Integer> differing = new ArrayList<>();
		for (int i = 0; i < one.length(); i++) {
			if (one.charAt(i) != two.charAt(i)) {
				differing.add(i);
			}
		}
		return differing.size() == 1 && Math.abs(number - other) > 1
				|| differing.size() == 2 && differing.get(1) - differing.get(0) == 1
						&& one.charAt(differing.get(0)) == two.charAt(differing.get(1))
						&& one.charAt(differing.get(1)) == two.charAt(differing.get(0));
	}

	private Finding finding(Cited one, Document document, String sentence) {
		LocalDate date = Objects.requireNonNull(one.date());
		return one.whole()
			.finding(rule(), Grade.ERROR, one.name() + " " + VietnameseDates.numeric(date),
					document.name() + " " + VietnameseDates.numeric(document.date()), sentence);
	}

}
