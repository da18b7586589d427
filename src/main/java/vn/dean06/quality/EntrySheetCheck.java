package vn.dean06.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.dean06.catalogue.Amount;
import vn.dean06.catalogue.Catalogue;
import vn.dean06.catalogue.IndicatorView;
import vn.dean06.entry.EntrySheet;
import vn.dean06.entry.EntrySheets;
import vn.dean06.entry.KeptText;
import vn.dean06.entry.UsualRange;
import vn.dean06.figures.Corrections;
import vn.dean06.figures.FigureBook;
import vn.dean06.figures.FigureKey;
import vn.dean06.figures.Figures;
import vn.dean06.submissions.SubmissionCheck;
import vn.dean06.submissions.SubmissionKey;
import vn.dean06.submissions.Viewer;
import vn.dean06.web.VietnameseNumbers;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a filled-in form must and should keep: nothing waits in a cell that was typed and
 * not taken; where a compulsory cell is blank, a part is larger than its whole, or a
 * figure differs from the periods before, it wants a word. The same is asked of a
 * correction.
 */
@Component
@Transactional(readOnly = true)
class EntrySheetCheck implements SubmissionCheck, Corrections.Check {

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
		return Stream.of(kept(cells), nothing(cells), missing(cells), warnings(cells, key, filled(cells)).stream())
			.flatMap((some) -> some)
			.toList();
	}

	/** The sheet of a form is read once for all that is corrected in it. */
	@Override
	public Map<FigureKey, List<String>> warnings(Collection<Corrected> corrected) {
		Map<SubmissionKey, Map<FigureKey, Corrected>> forms = new LinkedHashMap<>();
		for (Corrected one : corrected) {
			SubmissionKey form = one.figure().submission();
			if (form != null) {
				forms.computeIfAbsent(form, (key) -> new LinkedHashMap<>()).put(one.figure().key(), one);
			}
		}
		Map<FigureKey, List<String>> warnings = new LinkedHashMap<>();
		forms.forEach((form, some) -> warnings.putAll(warnings(form, some)));
		return warnings;
	}

	/** Each is judged beside what is there now, as if it alone were corrected. */
	private Map<FigureKey, List<String>> warnings(SubmissionKey form, Map<FigureKey, Corrected> corrected) {
		Map<String, FigureKey> keys = new HashMap<>();
		List<EntrySheet.Cell> cells = new ArrayList<>();
		this.sheets.sheet(form, Viewer.ofUnit(form.unit())).stream().flatMap(EntrySheet::cells).forEach((cell) -> {
			Corrected one = corrected.get(cell.key());
			if (one != null) {
				keys.put(cell.id(), cell.key());
				cells.add(cell.saying(one.figure(), one.to()));
			}
		});
		return warnings(cells, form, Set.of()).stream()
			.collect(Collectors.groupingBy((problem) -> Objects.requireNonNull(keys.get(problem.cell())),
					Collectors.mapping(Problem::sentence, Collectors.toList())));
	}

	/**
	 * One for each cell, since it is explained with one word.
	 * @param parts those that are judged themselves, so that their wholes need not be
	 */
	private List<Problem> warnings(List<EntrySheet.Cell> cells, SubmissionKey key, Set<String> parts) {
		Map<String, List<Problem>> byCell = Stream.of(parts(cells, key), wholes(cells, key, parts), unusual(cells))
			.flatMap((some) -> some)
			.collect(Collectors.groupingBy(Problem::cell, LinkedHashMap::new, Collectors.toList()));
		return byCell.values()
			.stream()
			.map((same) -> new Problem(same.getFirst().cell(), same.getFirst().label(), false,
					same.stream().map(Problem::sentence).collect(Collectors.joining(" "))))
			.toList();
	}

	/** Else what was there before would be handed in. */
	private static Stream<Problem> kept(List<EntrySheet.Cell> cells) {
		return cells.stream()
			.flatMap((cell) -> Optional.ofNullable(cell.kept())
				.map((kept) -> problem(cell, true, kept(kept, cell.text())))
				.stream());
	}

	private static String kept(KeptText kept, String saved) {
		String typed = kept.text().isEmpty() ? "Ô vừa xóa trống, chưa được nhận: "
				: "Ô đang ghi “%s”, chưa được nhận: ".formatted(kept.text());
		String remedy = kept.conflict() ? " Hãy mở ô và chọn giữ số nào." : " Hãy sửa ô, hoặc bấm Esc trong ô để "
				+ (saved.isEmpty() ? "bỏ điều vừa gõ, ô lại trống." : "lấy lại số đã lưu là %s.".formatted(saved));
		return typed + kept.sentence() + remedy;
	}

	private static Stream<Problem> nothing(List<EntrySheet.Cell> cells) {
		boolean blank = cells.stream()
			.allMatch((cell) -> cell.figure() == null && cell.kept() == null && !cell.compulsory());
		return cells.stream()
			.limit(blank ? 1 : 0)
			.map((cell) -> problem(cell, true,
					"Biểu chưa có số liệu nào. Hãy nhập; nếu cả kỳ không phát sinh, gõ “-” vào ô này."));
	}

	private static Stream<Problem> missing(List<EntrySheet.Cell> cells) {
		return cells.stream()
			.filter((cell) -> cell.compulsory() && cell.figure() == null && cell.kept() == null)
			.map((cell) -> problem(cell, false,
					"Ô bắt buộc còn trống. Hãy nhập số liệu, gõ 0, hoặc “-” nếu không phát sinh; chưa có số liệu thì ghi lý do."));
	}

	/** A part is typed here; its whole may be from elsewhere. */
	private Stream<Problem> parts(List<EntrySheet.Cell> cells, SubmissionKey key) {
		return compared(cells, key, IndicatorView::numerator, IndicatorView::denominator,
				(cell, whole) -> amount(cell).orZero().compareTo(whole) > 0,
				"%s lớn hơn tổng thể “%s” là %s. Hãy sửa một trong hai số; nếu đúng như vậy, hãy giải thích.");
	}

	/** A whole is typed here, and its part elsewhere. */
	private Stream<Problem> wholes(List<EntrySheet.Cell> cells, SubmissionKey key, Set<String> here) {
		return compared(cells, key, IndicatorView::denominator,
				(rate) -> here.contains(rate.numerator()) ? null : rate.numerator(),
				(cell, part) -> amount(cell).orZero().compareTo(part) < 0,
				"%s nhỏ hơn “%s” là %s, vốn là một phần của nó. Hãy sửa một trong hai số; nếu đúng như vậy, hãy giải thích.");
	}

	private Stream<Problem> compared(List<EntrySheet.Cell> cells, SubmissionKey key,
			Function<IndicatorView, @Nullable String> own, Function<IndicatorView, @Nullable String> other,
			BiPredicate<EntrySheet.Cell, BigDecimal> wrong, String sentence) {
		Map<String, IndicatorView> indicators = this.catalogue.indicators();
		Set<String> filled = filled(cells);
		Map<String, Set<String>> others = indicators.values()
			.stream()
			.filter((rate) -> rate.numerator() != null && rate.denominator() != null)
			.filter((rate) -> filled.contains(own.apply(rate)) && other.apply(rate) != null)
			.collect(Collectors.groupingBy((rate) -> Objects.requireNonNull(own.apply(rate)), Collectors
				.mapping((rate) -> Objects.requireNonNull(other.apply(rate)), Collectors.toCollection(TreeSet::new))));
		FigureBook book = this.figures.book(others.values().stream().flatMap(Set::stream).distinct().toList(),
				cells.stream().map((cell) -> cell.key().unit()).collect(Collectors.toSet()), key.period(),
				Viewer.ofUnit(key.unit()));
		return cells.stream()
			.filter((cell) -> cell.figure() != null)
			.flatMap((cell) -> others.getOrDefault(cell.indicator().code(), Set.of())
				.stream()
				.flatMap((code) -> book.read(code, cell.key().unit(), cell.key().period())
					.map((reading) -> reading.amount().orZero())
					.filter((number) -> wrong.test(cell, number))
					.map((number) -> problem(cell, false,
							sentence.formatted(cell.text(), Objects.requireNonNull(indicators.get(code)).name(),
									VietnameseNumbers.format(number))))
					.stream()));
	}

	private static Set<String> filled(List<EntrySheet.Cell> cells) {
		return cells.stream()
			.filter((cell) -> cell.figure() != null)
			.map((cell) -> cell.indicator().code())
			.collect(Collectors.toSet());
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
