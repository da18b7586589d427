package vn.dean06.quality.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.dean06.quality.Background;
import vn.dean06.quality.Finding;
import vn.dean06.quality.Finding.Grade;
import vn.dean06.quality.ReportText;
import vn.dean06.quality.ReportText.Paragraph;
import vn.dean06.quality.ReportText.Passage;
import vn.dean06.quality.ReportTextCheck;
import vn.dean06.registers.RegisterView;

/**
 * How many tasks or models the report says are done or go on, against the register. Where
 * it lists them, the list is looked at instead.
 */
final class SaidCountCheck implements ReportTextCheck {

	/** Of whom or when the text speaks, if not of the whole province and year. */
	private static final Pattern PART = Pattern.compile(
			"(?iu).*(?:\\bsở\\s|\\bngành\\s|công an\\s(?:cấp\\s)?(?:xã|huyện|phường)|ubnd\\s(?:cấp\\s)?(?:xã|huyện|phường)|đơn vị|địa phương|quý\\s|tháng đầu|hà nội|đăng ký|bổ sung|tham khảo|trong đó).*");

	private static final Pattern YEAR = Pattern.compile("(?iu)năm\\s+(20\\d{2})");

	@Override
	public String rule() {
		return "SAID_COUNT";
	}

	@Override
	public String title() {
		return "Số nhiệm vụ, mô hình trong lời văn khác với sổ";
	}

	@Override
	public List<Finding> findings(ReportText report, Background known) {
		List<Finding> findings = new ArrayList<>();
		Set<Paragraph> listed = ThingList.in(report, known)
			.stream()
			.map((list) -> list.spot().paragraph())
			.collect(Collectors.toSet());
		for (RegisterView register : known.registers()) {
			Pattern groups = groups(register);
			Pattern states = states(register);
			report.passages()
				.stream()
				.filter((passage) -> passage.about() == null)
				.forEach((passage) -> passage.paragraphs()
					.stream()
					.filter((paragraph) -> !listed.contains(paragraph))
					.forEach((paragraph) -> {
						groups.matcher(paragraph.text())
							.results()
							.forEach((found) -> groups(passage, paragraph, found, register).ifPresent(findings::add));
						states.matcher(paragraph.text())
							.results()
							.forEach((found) -> state(report, passage, paragraph, found, register)
								.ifPresent(findings::add));
					}));
		}
		return findings;
	}

	private static Pattern groups(RegisterView register) {
		return Pattern.compile(
				"(?iu)(?<![\\d/.,])(\\d{1,2})\\s+nhóm\\s+" + register.description().words().noun() + "(?![\\p{L}])");
	}

	/**
	 * "hoàn thành 38/40 nhiệm vụ", "nhiệm vụ đã hoàn thành: 38 nhiệm vụ", "01 nhiệm vụ
	 * đang thực hiện".
	 */
	private static Pattern states(RegisterView register) {
		String noun = register.description().words().noun();
		return Pattern.compile("(?iu)(?<![\\d/.,])(\\d{1,3})(?:\\s?/\\s?(\\d{1,3}))?\\s+" + noun + "(?![\\p{L}])");
	}

	private Optional<Finding> groups(Passage passage, Paragraph paragraph, MatchResult found, RegisterView register) {
		int said = Integer.parseInt(found.group(1));
		int groups = register.groups().size();
		Spot spot = new Spot(passage, paragraph, found.start(), found.end());
		if (said == groups || listed(spot, said)) {
			return Optional.empty();
		}
		return Optional.of(finding(spot, said, groups, "nhóm " + register.description().words().noun()));
	}

	/** Whether the text goes on with the names of just so many, in quotes. */
	private static boolean listed(Spot spot, int said) {
		String after = spot.after();
		int open = after.indexOf('“');
		int close = after.indexOf('”');
		return open >= 0 && open < 20 && close > open
				&& after.substring(open, close).split("\\s[-–]\\s|[,;]\\s").length == said;
	}

	private Optional<Finding> state(ReportText report, Passage passage, Paragraph paragraph, MatchResult found,
			RegisterView register) {
		Spot spot = new Spot(passage, paragraph, found.start(), found.end());
		String before = spot.before().substring(Words.sentenceStart(paragraph.text(), found.start()));
		SaidState said = said(before, spot.after());
		if (said == null || PART.matcher(before).matches() || otherYear(before, report.year())) {
			return Optional.empty();
		}
		int number = Integer.parseInt(found.group(1));
		int total = register.things().size();
		String noun = register.description().words().noun();
		if (found.group(2) != null && Integer.parseInt(found.group(2)) != total) {
			return Optional.of(finding(spot, Integer.parseInt(found.group(2)), total, noun));
		}
		return said.counts(register, number) ? Optional.empty()
				: Optional.of(finding(spot, number, said.of(register).size(), noun + " " + said.words()));
	}

	/** Right before the number, or right behind the noun. */
	private static @Nullable SaidState said(String before, String after) {
		String near = before.substring(Math.max(0, before.length() - 40)).replaceAll("^.*[,;]", "");
		SaidState said = SaidState.last(near);
		if (said != null) {
			return said;
		}
		String next = after.substring(0, Math.min(after.length(), 28));
		int end = next.indexOf(',');
		return SaidState.last((end >= 0) ? next.substring(0, end) : next);
	}

	private static boolean otherYear(String before, int year) {
		return YEAR.matcher(before).results().anyMatch((found) -> Integer.parseInt(found.group(1)) != year);
	}

	private Finding finding(Spot spot, int said, int register, String noun) {
		return spot.finding(rule(), Grade.ERROR, Integer.toString(said), Integer.toString(register),
				"Lời văn ghi %02d %s, sổ có %02d.".formatted(said, noun, register));
	}

}
