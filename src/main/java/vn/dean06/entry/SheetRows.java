package vn.dean06.entry;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import vn.dean06.figures.FigureChangeView;
import vn.dean06.figures.FigureView;
import vn.dean06.web.view.Markup;

/**
 * The rows of a table of a sheet as HTML. They are no template: on the last day of a
 * month three hundred officers open their forms within a minute, in a program that has
 * just begun, and a template would evaluate seven thousand expressions for each of them.
 */
final class SheetRows {

	private final Markup html = new Markup();

	private final EntrySheet.Layout layout;

	private final Told told;

	private final Map<String, String> texts;

	private final Map<String, ComputedBoxes.Resting> resting;

	private SheetRows(EntrySheet.Layout layout, Told told, Map<String, String> texts,
			Map<String, ComputedBoxes.Resting> resting) {
		this.layout = layout;
		this.told = told;
		this.texts = texts;
		this.resting = resting;
	}

	/**
	 * What is told besides.
	 *
	 * @param locked whether nobody can type now, nor mend what was not taken
	 * @param blank whether it is to be filled in by hand
	 * @param explanations why cells are blank or unusual, by their ids
	 * @param author who entered a figure
	 */
	record Told(boolean locked, boolean blank, Map<String, String> explanations, Function<FigureView, String> author) {
	}

	/**
	 * The rows of each of its tables.
	 * @param texts what is computed from its cells, by the ids of the boxes
	 */
	static List<String> of(EntrySheet sheet, Map<String, String> texts, Told told) {
		return sheet.tables()
			.stream()
			.map((table) -> new SheetRows(table.layout(), told, texts, sheet.resting()).of(table))
			.toList();
	}

	private String of(EntrySheet.Table table) {
		table.rows().forEach(this::row);
		return this.html.toString();
	}

	private void row(EntrySheet.Row row) {
		this.html.open("tr").attribute("class", row.computed() ? "computed" : null);
		this.html.open("td", "number").text((row.number() > 0) ? String.valueOf(row.number()) : "").close("td");
		name(row);
		if (rowAnIndicator()) {
			this.html.open("td").text(row.measure()).close("td");
		}
		for (EntrySheet.Box box : row.boxes()) {
			switch (box) {
				case EntrySheet.Cell cell -> cell(cell, row);
				case EntrySheet.Computed computed -> computed(computed.id());
				case EntrySheet.Blank blank -> nothingBeside(3);
			}
		}
		this.html.close("tr").text("\n");
	}

	private boolean rowAnIndicator() {
		return this.layout == EntrySheet.Layout.INDICATORS;
	}

	private void name(EntrySheet.Row row) {
		this.html.open("th").attribute("scope", "row").open("span").text(row.label()).close("span");
		if (row.compulsory()) {
			this.html.text(" ")
				.open("span", "must")
				.attribute("title", "Bắt buộc")
				.attribute("aria-label", "bắt buộc")
				.text("*")
				.close("span");
		}
		this.html.close("th");
	}

	private void nothingBeside(int columns) {
		for (int i = 0; i < columns; i++) {
			this.html.open("td", "beside").close("td");
		}
	}

	private void computed(String id) {
		this.html.open("td", "number")
			.open("output")
			.attribute("data-box", id)
			.ifAny("data-behind", String.join(" ", Objects.requireNonNull(this.resting.get(id)).cells()))
			.text(this.texts.get(id))
			.close("output")
			.close("td");
		if (rowAnIndicator()) {
			nothingBeside(5);
		}
	}

	private void cell(EntrySheet.Cell cell, EntrySheet.Row row) {
		KeptText kept = this.told.locked() ? null : cell.kept();
		this.html.open("td", (cell.remark() != null) ? "entry-box sent-back" : "entry-box")
			.attribute("data-state", (kept != null) ? kept.state() : null);
		Beside beside = Beside.of(cell);
		input(cell, row, beside, kept);
		this.html.open("span", "entry-sign").attribute("aria-hidden", "true").close("span").close("td");
		this.html.open("td", "number beside").text(beside.previous()).close("td");
		this.html.open("td", "number beside").text(beside.yearBefore()).close("td");
		if (rowAnIndicator()) {
			comparison(cell, beside);
		}
	}

	/** What a cell is compared with, which its row shows and its script reads. */
	private record Beside(String previous, String yearBefore, String change, String year) {

		static Beside of(EntrySheet.Cell cell) {
			return new Beside(cell.text(cell.previous()), cell.text(cell.yearBefore()), cell.change(), cell.year());
		}

	}

	private void comparison(EntrySheet.Cell cell, Beside beside) {
		FigureView figure = cell.figure();
		String note = (figure != null) ? figure.note() : null;
		this.html.open("td", "number beside").attribute("data-change-of", cell.id()).text(beside.change()).close("td");
		this.html.open("td", "number beside").attribute("data-year-of", cell.id()).text(beside.year()).close("td");
		this.html.open("td", "entry-note")
			.attribute("data-note-of", cell.id())
			.ifAny("title", note)
			.text(note)
			.close("td");
	}

	private void input(EntrySheet.Cell cell, EntrySheet.Row row, Beside beside, @Nullable KeptText kept) {
		String name = cell.indicator().name();
		String withRow = row.label() + " – " + name;
		this.html.open("input", "entry-input")
			.attribute("type", "text")
			.attribute("autocomplete", "off")
			.attribute("spellcheck", "false")
			.attribute("inputmode", "decimal")
			.attribute("id", "o-" + cell.id())
			.attribute("value", (kept != null) ? kept.text() : cell.text())
			.attribute("disabled", (this.told.locked() || this.told.blank()) ? "disabled" : null)
			.ifAny("aria-label", (this.layout == EntrySheet.Layout.SERVICES) ? name : withRow)
			.attribute("data-cell", cell.id())
			.ifAny("data-label", (this.layout == EntrySheet.Layout.UNITS) ? withRow : name)
			.ifAny("data-stamp", cell.stampSeen())
			.attribute("data-compulsory", cell.compulsory() ? "true" : null)
			.ifAny("data-reason", this.told.explanations().get(cell.id()))
			.ifAny("data-remark", cell.remark());
		compared(cell, beside);
		entered(cell);
		if (kept != null) {
			waiting(cell, kept);
		}
	}

	private void compared(EntrySheet.Cell cell, Beside beside) {
		FigureChangeView before = cell.before();
		this.html.ifAny("data-previous", beside.previous())
			.ifAny("data-ago", beside.yearBefore())
			.ifAny("data-warning", cell.warning())
			.ifAny("data-change", beside.change())
			.ifAny("data-year", beside.year());
		if (before != null) {
			this.html.attribute("data-before", (before.before() != null) ? cell.text(before.before()) : "trống");
		}
	}

	private void entered(EntrySheet.Cell cell) {
		FigureView figure = cell.figure();
		if (figure != null) {
			this.html.ifAny("data-note", figure.note())
				.ifAny("data-by", this.told.author().apply(figure))
				.attribute("data-at", figure.enteredAt().toString());
		}
	}

	private void waiting(EntrySheet.Cell cell, KeptText kept) {
		this.html.ifAny("data-sentence", kept.sentence())
			.ifAny("data-saved", cell.text())
			.ifAny("data-saved-stamp", cell.stamp())
			.attribute("data-kept", kept.at().toString());
	}

}
