package vn.dean06.quality.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.dean06.quality.Background;
import vn.dean06.quality.ReportText;
import vn.dean06.quality.ReportText.Paragraph;
import vn.dean06.quality.ReportText.Passage;
import vn.dean06.registers.RegisterView;

/**
 * A list of things by their numbers: "16 mô hình (gồm mô hình 1, 5, 6 …)", or line by
 * line.
 *
 * @param stated how many the text says there are, null if it does not say
 * @param said how far the text says they are, null if it does not say
 */
record ThingList(Spot spot, RegisterView register, @Nullable Integer stated, @Nullable SaidState said,
		List<Integer> numbers) {

	private static final String ITEM = "\\d{1,3}(?:\\s?[-–]\\s?\\d{1,3})?";

	/** Numbers one after the other; the noun may be said again before each. */
	private static final String ITEMS = "(?iu)(?<![\\d/.,-])" + ITEM
			+ "(?:\\s*(?:[,;]\\s*(?:và\\s+)?|\\s+và\\s+)(?:%s\\s+(?:số\\s+)?)?" + ITEM + ")+(?![\\d/]|[.,]\\d|\\s*%%)";

	/**
	 * "16 mô hình đã hoàn thành, gồm các mô hình số" before a list; the count may be
	 * missing.
	 */
	private static final String NAMED = "(?iu)(?:(?<![\\d/.,])(\\d{1,3})(?:\\s?/\\s?\\d{1,3})?\\s+%s(?:\\s+[^\\d.,;:()]{1,40})?\\s*[(,:;–-]?\\s*"
			+ "(?:(?:đó là|là|bao gồm|gồm|cụ thể|trong đó)\\s*:?\\s*)?(?:có\\s+)?(?:các\\s+)?)?%s\\s*"
			+ "(?:có số thứ tự|mang số|số|thứ)?\\s*:?\\s*$";

	/** "16 mô hình (gồm", "20 (". */
	private static final String COUNTED = "(?iu)(?<![\\d/.,])(\\d{1,3})\\s*(?:%s(?:\\s+[^\\d.,;:()]{1,40})?\\s*)?[(:,]\\s*"
			+ "(?:đó là|bao gồm|gồm|là|số|cụ thể)?\\s*:?\\s*(?:%s)?\\s*$";

	/** "Các mô hình đã hoàn thành (16):". */
	private static final String HEADED = "(?iu)%s[^\\d.;:()]{0,50}(?:\\((\\d{1,3})\\)\\s*:?|:)\\s*$";

	/** "… đã hoàn thành (16 mô hình)". */
	private static final String FOLLOWED = "(?iu)^[^\\d.;:()]{0,60}\\((\\d{1,3})\\s+%s\\)";

	/** "* Đã hoàn thành: 15 mô hình." */
	private static final String HEAD = "(?iu)(?<![\\d/.,])(\\d{1,3})\\s+%s(?:\\s+(?:sau|như sau|gồm|cụ thể))?\\s*[.:;…]*\\s*$";

	/** "5- Mô hình 16: …". */
	private static final String LINE = "(?iu)^\\s*(?:\\d{1,3}\\s*[-.)]\\s*|[-+*•]\\s*)?(?:\\(\\d+\\)\\s*)?%s\\s+(?:thứ\\s+|số\\s+)?"
			+ "(\\d{1,3})\\s*[:.,;-].*";

	private static final int LONGEST_RANGE = 60;

	private static final int NEXT = 50;

	/**
	 * In which forms the things of a register are listed.
	 */
	private record Forms(RegisterView register, String noun, Pattern named, Pattern headed, Pattern counted,
			Pattern followed, Pattern some, Pattern head, Pattern line, Pattern items) {

		static Forms of(RegisterView register) {
			String noun = register.description().words().noun();
			return new Forms(register, noun, Pattern.compile(NAMED.formatted(noun, noun)),
					Pattern.compile(HEADED.formatted(noun)), Pattern.compile(COUNTED.formatted(noun, initials(noun))),
					Pattern.compile(FOLLOWED.formatted(noun)), Pattern.compile("(?iu)\\d+\\s+" + noun),
					Pattern.compile(HEAD.formatted(noun)), Pattern.compile(LINE.formatted(noun)),
					Pattern.compile(ITEMS.formatted(noun)));
		}

		/** "MH" for "mô hình". */
		private static String initials(String noun) {
			return Stream.of(noun.split(" ")).map((word) -> word.substring(0, 1)).collect(Collectors.joining());
		}

	}

	ThingList {
		numbers = List.copyOf(numbers);
	}

	/**
	 * All lists of a report.
	 */
	static List<ThingList> in(ReportText report, Background known) {
		List<ThingList> lists = new ArrayList<>();
		List<Forms> registers = known.registers().stream().map(Forms::of).toList();
		for (Passage passage : report.passages()) {
			for (int i = 0; i < passage.paragraphs().size(); i++) {
				for (Forms forms : registers) {
					inline(passage, i, forms, lists);
					lines(passage, i, forms).ifPresent(lists::add);
				}
			}
		}
		return lists;
	}

	private static void inline(Passage passage, int index, Forms forms, List<ThingList> lists) {
		Paragraph paragraph = passage.paragraphs().get(index);
		forms.items()
			.matcher(paragraph.text())
			.results()
			.forEach((found) -> inline(passage, index, forms, found).ifPresent(lists::add));
	}

	private static Optional<ThingList> inline(Passage passage, int index, Forms forms, MatchResult found) {
		Paragraph paragraph = passage.paragraphs().get(index);
		String before = paragraph.text().substring(0, found.start());
		String after = paragraph.text().substring(found.end());
		Matcher named = forms.named().matcher(before);
		Matcher headed = forms.headed().matcher(before);
		Matcher counted = forms.counted().matcher(before);
		Matcher followed = forms.followed().matcher(after);
		String count;
		SaidState said = SaidState.last(before.substring(Words.sentenceStart(paragraph.text(), found.start())));
		if (headed.find() && headed.group(1) != null) {
			count = headed.group(1);
		}
		else if (named.find()) {
			count = (named.group(1) == null && followed.find()) ? followed.group(1) : named.group(1);
		}
		else if (counted.find() && about(passage, index, before, forms)) {
			count = counted.group(1);
		}
		else if (said != null && headed.find(0)) {
			count = null;
		}
		else {
			return Optional.empty();
		}
		return Optional.of(new ThingList(new Spot(passage, paragraph, found.start(), found.end()), forms.register(),
				(count != null) ? Integer.valueOf(count) : null, (said != null) ? said : SaidState.first(next(after)),
				numbers(found.group())));
	}

	/** The words behind a list, as far as they belong to it. */
	private static String next(String after) {
		return after.substring(0, Math.min(after.length(), NEXT)).replaceAll("[.;:,(\\d].*", "");
	}

	/** Whether the last noun before the list is that of the register. */
	private static boolean about(Passage passage, int index, String before, Forms forms) {
		if (Words.small(before).contains(forms.noun())) {
			return true;
		}
		return index > 0 && passage.paragraphs()
			.subList(Math.max(0, index - 60), index)
			.stream()
			.anyMatch((paragraph) -> forms.some().matcher(paragraph.text()).find());
	}

	private static List<Integer> numbers(String items) {
		List<Integer> numbers = new ArrayList<>();
		for (String item : items.split("[,;]|\\sva\\s|\\svà\\s")) {
			String[] ends = item.replaceAll("[^\\d–-]", "").split("[-–]");
			if (!ends[0].isEmpty()) {
				int from = Integer.parseInt(ends[0]);
				int to = (ends.length > 1) ? Integer.parseInt(ends[1]) : from;
				for (int number = from; number <= Math.min(to, from + LONGEST_RANGE); number++) {
					numbers.add(number);
				}
			}
		}
		return numbers;
	}

	/** "Đã hoàn thành: 15 mô hình." and on each of the next lines "1- Mô hình 5: …". */
	private static Optional<ThingList> lines(Passage passage, int index, Forms forms) {
		Paragraph paragraph = passage.paragraphs().get(index);
		Matcher head = forms.head().matcher(paragraph.text());
		if (index + 1 == passage.paragraphs().size() || !head.find()) {
			return Optional.empty();
		}
		List<Integer> numbers = new ArrayList<>();
		for (Paragraph next : passage.paragraphs().subList(index + 1, passage.paragraphs().size())) {
			Matcher item = forms.line().matcher(next.text());
			if (!item.find()) {
				break;
			}
			numbers.add(Integer.valueOf(item.group(1)));
		}
		if (numbers.size() < 2) {
			return Optional.empty();
		}
		return Optional.of(new ThingList(new Spot(passage, paragraph, head.start(), head.end()), forms.register(),
				Integer.valueOf(head.group(1)), SaidState.last(paragraph.text().substring(0, head.start())), numbers));
	}

	String noun() {
		return this.register.description().words().noun();
	}

	/** The numbers in their order, as they are compared. */
	String written() {
		return written(this.numbers);
	}

	static String written(Iterable<Integer> numbers) {
		TreeSet<Integer> ordered = new TreeSet<>();
		numbers.forEach(ordered::add);
		return ordered.stream().map(String::valueOf).collect(Collectors.joining(", "));
	}

}
