package vn.dean06.entry;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.dean06.catalogue.Amount;
import vn.dean06.catalogue.Formula;
import vn.dean06.catalogue.IndicatorKind;
import vn.dean06.catalogue.IndicatorView;
import vn.dean06.figures.FigureChangeView;
import vn.dean06.figures.FigureKey;
import vn.dean06.figures.FigureView;
import vn.dean06.organisation.OrgUnitView;
import vn.dean06.organisation.Period;
import vn.dean06.organisation.UnitLevel;
import vn.dean06.submissions.SubmissionKey;

import static org.assertj.core.api.Assertions.assertThat;

class SheetRowsTests {

	private static final Period MONTH = Period.parse("2026-11");

	private static final Instant ENTERED = Instant.parse("2026-11-20T02:00:00Z");

	/** What would be markup if somebody forgot to escape it. */
	private static final String HOSTILE = "\"><script>'&amp;</script>";

	private static final SheetRows.Told OPEN = told(false);

	@Test
	void aBoxOffersItsFigureWithWhatItIsComparedWith() {
		Element box = box(filled("ghi chú", null, null), OPEN);
		assertThat(box.id()).isEqualTo("o-hoi-vien@X");
		assertThat(box.val()).isEqualTo("1.900");
		assertThat(box.dataset()).containsEntry("cell", "hoi-vien@X")
			.containsEntry("label", "Hội viên")
			.containsEntry("stamp", "2026-11-20T02:00:00Z")
			.containsEntry("compulsory", "true")
			.containsEntry("previous", "1.800")
			.containsEntry("ago", "950")
			.containsEntry("before", "trống")
			.containsEntry("note", "ghi chú")
			.containsEntry("by", "Tên của canbo")
			.containsEntry("at", "2026-11-20T02:00:00Z")
			.doesNotContainKeys("kept", "sentence", "saved", "remark", "reason");
		assertThat(box.hasAttr("disabled")).isFalse();
	}

	@Test
	void besideItStandsWhatItIsComparedWithAndItsNote() {
		Document page = page(EntrySheet.Layout.INDICATORS, OPEN, filled("ghi chú", null, null));
		assertThat(page.select("tr > *").eachText()).containsExactly("1", "Hội viên *", "người", "1.800", "950",
				page.select("[data-change-of]").text(), "2.900", "ghi chú");
		assertThat(page.select("td[data-change-of=hoi-vien@X]").text()).isNotEmpty();
		assertThat(page.select("td[data-note-of=hoi-vien@X]").attr("title")).isEqualTo("ghi chú");
	}

	@Test
	void aBlankBoxSaysThatItIsBlankAndNothingElse() {
		Element box = box(cell(null, null, null, null), OPEN);
		assertThat(box.attr("value")).isEmpty();
		assertThat(box.hasAttr("value")).isTrue();
		assertThat(box.dataset()).doesNotContainKeys("stamp", "note", "by", "at", "before", "change");
	}

	@Test
	void whatWasNotTakenWaitsInItsBoxForThoseWhoCanMendIt() {
		KeptText kept = new KeptText("19oo", false, "không phải số", null, "canbo", ENTERED);
		Element box = box(filled(null, null, kept), OPEN);
		assertThat(box.val()).isEqualTo("19oo");
		assertThat(box.dataset()).containsEntry("saved", "1.900")
			.containsEntry("saved-stamp", "2026-11-20T02:00:00Z")
			.containsEntry("sentence", "không phải số")
			.containsEntry("kept", "2026-11-20T02:00:00Z");
		assertThat(parent(box).attr("data-state")).isEqualTo("refused");

		Element locked = box(filled(null, null, kept), told(true));
		assertThat(locked.val()).isEqualTo("1.900");
		assertThat(locked.hasAttr("disabled")).isTrue();
		assertThat(locked.dataset()).doesNotContainKeys("saved", "sentence", "kept");
		assertThat(parent(locked).hasAttr("data-state")).isFalse();
	}

	@Test
	void whatWasSentBackIsMarked() {
		Element box = box(filled(null, "xem lại", null), OPEN);
		assertThat(box.attr("data-remark")).isEqualTo("xem lại");
		assertThat(parent(box).className()).isEqualTo("entry-box sent-back");
	}

	@Test
	void aBoxIsNamedByItsColumnAndWhereARowIsAUnitByThatToo() {
		EntrySheet.Cell cell = filled(null, null, null);
		assertThat(
				input(page(EntrySheet.Layout.SERVICES, OPEN, cell, new EntrySheet.Blank("khong@X"))).attr("aria-label"))
			.isEqualTo("Hội viên");
		Element inGrid = input(page(EntrySheet.Layout.UNITS, OPEN, cell));
		assertThat(inGrid.attr("aria-label")).isEqualTo("Hội viên – Hội viên");
		assertThat(inGrid.attr("data-label")).isEqualTo("Hội viên – Hội viên");
	}

	@Test
	void whatIsComputedRestsOnCellsAndWhatIsNotAskedForIsLeftFree() {
		EntrySheet.Computed twice = new EntrySheet.Computed("gap-doi@X", indicator("Gấp đôi"),
				Formula.parse("[hoi-vien@X] * 2"));
		Document page = page(EntrySheet.Layout.SERVICES, OPEN, filled(null, null, null),
				new EntrySheet.Blank("khong@X"), twice);
		Element output = page.expectFirst("output");
		assertThat(output.text()).isEqualTo("3.800");
		assertThat(output.attr("data-box")).isEqualTo("gap-doi@X");
		assertThat(output.attr("data-behind")).isEqualTo("hoi-vien@X");
		assertThat(page.select("td[class=beside]")).hasSize(3);
	}

	@Test
	void aRowInWhichNothingIsTypedIsMarkedAndHasNoNumber() {
		EntrySheet.Computed sum = new EntrySheet.Computed("tong@X", indicator("Tổng"), Formula.parse("[hoi-vien@X]"));
		Document page = page(new EntrySheet.Table(EntrySheet.Layout.INDICATORS, "Bảng", List.of(),
				List.of(new EntrySheet.Row(0, "Tổng", "người", List.of(sum)))), OPEN);
		assertThat(page.expectFirst("tr").className()).isEqualTo("computed");
		assertThat(page.expectFirst("td.number").text()).isEmpty();
		assertThat(page.select("td[class=beside]")).hasSize(5);
	}

	@Test
	void whatSomebodyTypedIsNeverMarkup() {
		KeptText kept = new KeptText(HOSTILE, true, HOSTILE, null, "canbo", ENTERED);
		SheetRows.Told told = new SheetRows.Told(false, false, Map.of("hoi-vien@X", HOSTILE), (figure) -> HOSTILE);
		EntrySheet.Cell cell = filled(HOSTILE, HOSTILE, kept);
		Document page = page(new EntrySheet.Table(EntrySheet.Layout.INDICATORS, "Bảng", List.of(),
				List.of(new EntrySheet.Row(1, HOSTILE, HOSTILE, List.of(cell)))), told);
		assertThat(page.select("script")).isEmpty();
		assertThat(page.expectFirst("th span").text()).isEqualTo(HOSTILE);
		assertThat(page.expectFirst("td.entry-note").text()).isEqualTo(HOSTILE);
		assertThat(input(page).val()).isEqualTo(HOSTILE);
		assertThat(input(page).dataset()).containsEntry("note", HOSTILE)
			.containsEntry("by", HOSTILE)
			.containsEntry("reason", HOSTILE)
			.containsEntry("remark", HOSTILE)
			.containsEntry("sentence", HOSTILE);
	}

	private static SheetRows.Told told(boolean locked) {
		return new SheetRows.Told(locked, false, Map.of(), (figure) -> "Tên của " + figure.enteredBy());
	}

	private static EntrySheet.Cell filled(@Nullable String note, @Nullable String remark, @Nullable KeptText kept) {
		FigureKey key = new FigureKey("hoi-vien", "X", MONTH);
		Amount amount = Amount.parse("1900");
		return cell(new FigureView(key, null, amount, note, "canbo", ENTERED),
				new FigureChangeView(key, null, amount, note, "canbo", ENTERED), remark, kept);
	}

	private static EntrySheet.Cell cell(@Nullable FigureView figure, @Nullable FigureChangeView before,
			@Nullable String remark, @Nullable KeptText kept) {
		return new EntrySheet.Cell(new FigureKey("hoi-vien", "X", MONTH), indicator("Hội viên"),
				new OrgUnitView("X", "Xã X", "Xã X", UnitLevel.COMMUNE, null, null, null, null), true, figure, before,
				Amount.parse("1800"), Amount.parse("950"), new EntrySheet.Cell.SoFar(BigDecimal.valueOf(1000), 0), null,
				remark, kept, false);
	}

	private static IndicatorView indicator(String name) {
		return new IndicatorView(name, "II", name, "người", true, false, IndicatorKind.FLOW, 0, "X", null, null, null,
				null, List.of());
	}

	private static Document page(EntrySheet.Layout layout, SheetRows.Told told, EntrySheet.Box... boxes) {
		return page(new EntrySheet.Table(layout, "Bảng", List.of(),
				List.of(new EntrySheet.Row(1, "Hội viên", "người", List.of(boxes)))), told);
	}

	private static Document page(EntrySheet.Table table, SheetRows.Told told) {
		EntrySheet sheet = new EntrySheet(new SubmissionKey("bieu-thang", "X", MONTH), "Biểu", List.of(table));
		return Jsoup.parse("<table>" + SheetRows.of(sheet, sheet.computedTexts(), told).getFirst() + "</table>");
	}

	private static Element box(EntrySheet.Cell cell, SheetRows.Told told) {
		return input(page(EntrySheet.Layout.INDICATORS, told, cell));
	}

	private static Element input(Document page) {
		return page.expectFirst("td.entry-box > input.entry-input");
	}

	private static Element parent(Element box) {
		return Objects.requireNonNull(box.parent());
	}

}
