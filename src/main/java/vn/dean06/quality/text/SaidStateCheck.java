package vn.dean06.quality.text;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import vn.dean06.quality.Background;
import vn.dean06.quality.Finding;
import vn.dean06.quality.Finding.Grade;
import vn.dean06.quality.ReportText;
import vn.dean06.quality.ReportText.About;
import vn.dean06.quality.ReportText.Paragraph;
import vn.dean06.quality.ReportText.Passage;
import vn.dean06.quality.ReportTextCheck;
import vn.dean06.registers.RegisterColumn.Kind;
import vn.dean06.registers.ThingState;
import vn.dean06.registers.ThingView;

/**
 * A result or a note that begins with how far a thing is says so as the register does.
 */
final class SaidStateCheck implements ReportTextCheck {

	/** What may stand before the state: the time, the thing, who does it. */
	private static final String START = "(?iu)^[-+*•\\s]*(?:(?:đến nay|hiện nay|hiện|hiện tại)[,:]?\\s+)?"
			+ "(?:(?:mô hình|nhiệm vụ|nội dung)(?:\\s+(?:số|thứ)?\\s*\\d+)?(?:\\s+này)?\\s+)?"
			+ "(?:(?:các\\s+)?(?:đơn vị|cơ quan|địa phương|sở|ngành|ban|văn phòng|công an|ubnd)(?:\\s[^.,;:\\d]{1,30}?)?\\s)?(?:đang ở trạng thái\\s+)?";

	/** What may stand behind it, if it is about the whole and not about a part. */
	private static final String END = "(?:\\s+(?:nhiệm vụ|mô hình|nội dung này))?(?=\\s*(?:$|100\\s?%|[.,:;(]|-\\s|được\\s|và\\s|theo\\s|trong\\s|toàn bộ\\s|đúng\\s"
			+ "|vượt\\s|trước (?:thời )?hạn|trên\\s|tại\\s|từ\\s|do\\s|của\\s|vì\\s|ở\\s|các\\s|những\\s(?:bước|nội dung)))";

	private static final String WORK = "(?:triển khai|thực hiện)";

	/** What is being done otherwise; what is in use is done. */
	private static final String OTHER_WORK = "(đang\\s+(?!(?:(?:tiếp tục|được|trong quá trình|tổ chức)\\s+)?(?:" + WORK
			+ "|thi công|lắp đặt|xây dựng|hoàn thiện|khảo sát|nghiên cứu|chuẩn bị|thử nghiệm"
			+ "|duy trì|vận hành|áp dụng|sử dụng|khai thác|hoạt động|phát huy|có\\s|ở\\s|là\\s))\\p{L}+)";

	private static final Map<Pattern, Set<ThingState>> SAID = Map.of(
			said("(?:đã\\s+)?(?:triển khai\\s+)?hoàn (?:thành|tất)(?:\\s+(?:việc\\s+)?" + WORK + ")?|đã\\s+(?:" + WORK
					+ "\\s+)?xong|đã\\s+nghiệm thu|đã\\s+đưa vào (?:sử dụng|vận hành|khai thác)"),
			EnumSet.of(ThingState.COMPLETED),
			said("đang(?:\\s+(?:tiếp tục|được|trong quá trình|tổ chức))?\\s+(?:" + WORK
					+ "|thi công|lắp đặt|xây dựng|hoàn thiện|khảo sát|nghiên cứu|chuẩn bị|thử nghiệm)(?:\\s+(?:thực hiện|thí điểm))*|triển khai(?:\\s+thực hiện)?\\s+thí điểm|(?:mới|bước đầu)\\s+"
					+ WORK + "(?:\\s+bước đầu)?"),
			EnumSet.of(ThingState.IN_PROGRESS, ThingState.CARRIED_OVER),
			said("chờ\\s+hướng dẫn|chưa\\s+hoàn (?:thành|tất)|tạm\\s+(?:dừng|hoãn)|chưa có (?:kết quả|hướng dẫn|kinh phí)"),
			EnumSet.complementOf(EnumSet.of(ThingState.COMPLETED)), Pattern.compile(START + OTHER_WORK),
			EnumSet.complementOf(EnumSet.of(ThingState.COMPLETED)),
			said("chưa\\s+(?:được\\s+|tổ chức\\s+)?(?:bắt đầu|" + WORK + ")(?:\\s+thực hiện)?"),
			EnumSet.of(ThingState.NOT_STARTED, ThingState.WITHDRAWN, ThingState.CARRIED_OVER), said("không\\s+" + WORK),
			EnumSet.of(ThingState.NOT_STARTED, ThingState.WITHDRAWN));

	private static final Pattern RECURS = Pattern
		.compile("(?iu).*(?:thường xuyên|định kỳ|hàng tháng|hằng tháng|hàng năm|hằng năm).*");

	private static Pattern said(String words) {
		return Pattern.compile(START + "(" + words + ")" + END);
	}

	@Override
	public String rule() {
		return "SAID_STATE";
	}

	@Override
	public String title() {
		return "Lời văn nói trạng thái khác với sổ";
	}

	@Override
	public List<Finding> findings(ReportText report, Background known) {
		return report.passages().stream().flatMap(this::findings).toList();
	}

	private Stream<Finding> findings(Passage passage) {
		About about = passage.about();
		if (about == null || passage.paragraphs().isEmpty() || !tellsState(about)) {
			return Stream.empty();
		}
		Paragraph first = passage.paragraphs().getFirst();
		return SAID.entrySet()
			.stream()
			.flatMap((said) -> found(said.getKey(), first).filter((found) -> !allows(said.getValue(), about.thing()))
				.map((found) -> finding(passage, first, found, about.thing()))
				.stream());
	}

	private static boolean tellsState(About about) {
		Kind kind = about.column().kind();
		return kind == Kind.RESULT || kind == Kind.TEXT && about.column().word().equals("ghi chú");
	}

	private static Optional<Matcher> found(Pattern said, Paragraph paragraph) {
		Matcher found = said.matcher(paragraph.text());
		return found.find() ? Optional.of(found) : Optional.empty();
	}

	private static boolean allows(Set<ThingState> states, ThingView thing) {
		return states.contains(thing.state());
	}

	private Finding finding(Passage passage, Paragraph paragraph, Matcher found, ThingView thing) {
		String said = found.group(1);
		boolean doubtful = RECURS.matcher(thing.text(Kind.DEADLINE)).matches();
		return new Spot(passage, paragraph, found.start(1), found.end(1)).finding(rule(),
				doubtful ? Grade.WARNING : Grade.ERROR, said, thing.stateLabel(),
				"Lời văn bắt đầu bằng “%s”, sổ ghi “%s”.".formatted(said, thing.stateLabel()));
	}

}
