package vn.dean06.quality;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.dean06.catalogue.Amount;
import vn.dean06.catalogue.Catalogue;
import vn.dean06.catalogue.IndicatorView;
import vn.dean06.entry.EntrySheet;
import vn.dean06.entry.EntrySheets;
import vn.dean06.entry.UsualRange;
import vn.dean06.figures.FigureBook;
import vn.dean06.figures.Figures;
import vn.dean06.submissions.SubmissionCheck;
import vn.dean06.submissions.SubmissionKey;
import vn.dean06.submissions.Viewer;
import vn.dean06.web.VietnameseNumbers;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a filled-in form must and should keep: no compulsory cell is blank and no part is
 * larger than its whole; what differs from the periods before wants a word.
 */
@Component
@Transactional(readOnly = true)
class EntrySheetCheck implements SubmissionCheck {

	private final EntrySheets sheets;

	private final Figures figures;

	private final Catalogue catalogue;

	EntrySheetCheck(EntrySheets sheets, Figures figures, Catalogue catalogue) {
		this.sheets = sheets;
		this.figures = figures;
		this.catalogue = catalogue;
	}

	@Override
	public List<Problem> problems(SubmissionKey key) {
		Optional<EntrySheet> sheet = this.sheets.sheet(key, Viewer.ofUnit(key.unit()));
		if (sheet.isEmpty()) {
			return List.of();
		}
		List<EntrySheet.Cell> cells = sheet.get().cells().toList();
		return Stream.of(nothing(cells), missing(cells), parts(cells, key), unusual(cells))
			.flatMap((some) -> some)
			.toList();
	}

	private static Stream<Problem> nothing(List<EntrySheet.Cell> cells) {
		boolean blank = cells.stream().allMatch((cell) -> cell.figure() == null && !cell.compulsory());
		return cells.stream()
			.limit(blank ? 1 : 0)
			.map((cell) -> problem(cell, true,
					"Biểu chưa có số liệu nào. Hãy nhập; nếu cả kỳ không phát sinh, gõ “-” vào ô này."));
	}

	private static Stream<Problem> missing(List<EntrySheet.Cell> cells) {
		return cells.stream()
			.filter((cell) -> cell.compulsory() && cell.figure() == null)
			.map((cell) -> problem(cell, true,
					"Ô bắt buộc còn trống. Hãy nhập số liệu, gõ 0, hoặc “-” nếu không phát sinh."));
	}

	private Stream<Problem> parts(List<EntrySheet.Cell> cells, SubmissionKey key) {
		Map<String, IndicatorView> indicators = this.catalogue.indicators();
		Set<String> filled = cells.stream()
			.filter((cell) -> cell.figure() != null)
			.map((cell) -> cell.indicator().code())
			.collect(Collectors.toSet());
		List<IndicatorView> rates = indicators.values()
			.stream()
			.filter((rate) -> rate.numerator() != null && rate.denominator() != null
					&& filled.contains(rate.numerator()))
			.toList();
		FigureBook book = this.figures.book(rates.stream().map(IndicatorView::denominator).toList(), key.period(),
				Viewer.ofUnit(key.unit()));
		return cells.stream()
			.filter((cell) -> cell.figure() != null)
			.flatMap((cell) -> rates.stream()
				.filter((rate) -> cell.indicator().code().equals(rate.numerator()))
				.map((rate) -> Objects.requireNonNull(rate.denominator()))
				.distinct()
				.flatMap((whole) -> book.read(whole, cell.key().unit(), cell.key().period())
					.filter((reading) -> amount(cell).orZero().compareTo(reading.amount().orZero()) > 0)
					.map((reading) -> problem(cell, true,
							"%s lớn hơn tổng thể “%s” là %s. Hãy sửa một trong hai số.".formatted(cell.text(),
									Objects.requireNonNull(indicators.get(whole)).name(),
									VietnameseNumbers.format(reading.amount().orZero()))))
					.stream()));
	}

	private static Stream<Problem> unusual(List<EntrySheet.Cell> cells) {
		return cells.stream().filter((cell) -> cell.figure() != null).flatMap((cell) -> {
			UsualRange usual = cell.usual();
			return (usual == null || usual.contains(amount(cell))) ? Stream.empty()
					: Stream.of(problem(cell, false, "%s %s.".formatted(cell.text(), usual.reason())));
		});
	}

	private static Amount amount(EntrySheet.Cell cell) {
		return Objects.requireNonNull(cell.figure()).amount();
	}

	private static Problem problem(EntrySheet.Cell cell, boolean blocks, String sentence) {
		return new Problem(cell.id(), cell.label(), blocks, sentence);
	}

}
