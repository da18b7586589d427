package vn.dean06.document;

import java.util.List;

/**
 * What stands one below the other in a section. The formal parts of an official document
 * (Nghị định 30/2020/NĐ-CP, Phụ lục I) are kinds of blocks of their own.
 */
public sealed interface Block {

	/**
	 * Which text it comes from, for what is edited as text: "10-khai-quat.md#3". Nobody
	 * reads it; it tells a block from the others of a document, and finds it again in
	 * another version or in a file that comes back. Empty for what has none.
	 */
	default String key() {
		return "";
	}

	/**
	 * The head of the first page: issuing body and number on the left, the state's name
	 * and motto with place and date on the right, each with its line below. The name and
	 * the motto are written by the writers, as the decree fixes them.
	 *
	 * @param superior the body above the issuing one, "BỘ CÔNG AN"; none above a People's
	 * Committee
	 * @param issuer "ỦY BAN NHÂN DÂN", "TỈNH BÌNH ĐỊNH"
	 * @param number "Số: 258/BC-UBND"; with a {@link #SLOT} for what is not known yet
	 * @param about what an official letter (công văn) is about, as it has no title: "V/v
	 * đôn đốc …"; empty for any other document
	 * @param placeAndDate "Bình Định, ngày 31 tháng 12 năm 2024"; slots for day, month
	 * and year in this order
	 */
	record Letterhead(List<String> superior, List<String> issuer, String number, String about,
			String placeAndDate) implements Block {

		public static final String STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";

		public static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";

		/**
		 * Blanks that are left for a number to be filled in, by hand on paper, or in a
		 * PDF that the leader has signed already: "Số: /BC-UBND". Four or more such
		 * blanks are one too.
		 */
		public static final String SLOT = "\u00A0".repeat(9);

		public Letterhead {
			superior = List.copyOf(superior);
			issuer = List.copyOf(issuer);
		}

		public Letterhead(List<String> issuer, String number, String placeAndDate) {
			this(List.of(), issuer, number, "", placeAndDate);
		}

	}

	/**
	 * The kind of document and its subject (trích yếu), centred, with a line below.
	 *
	 * @param kind "BÁO CÁO"
	 * @param subject the lines of the subject
	 */
	record Title(String kind, List<List<Span>> subject) implements Block {

		public Title {
			subject = subject.stream().map(List::copyOf).toList();
		}

	}

	/**
	 * "Kính gửi: …": one recipient on the same line, several each on a line of its own.
	 */
	record Addressees(List<String> names) implements Block {

		public Addressees {
			names = List.copyOf(names);
		}

	}

	/**
	 * A heading with its number in its text.
	 *
	 * @param level 1 for "I. …", 2 for "1. …", 3 for "1.1. …" or "a) …", 4 below that
	 */
	record Heading(String key, int level, List<Span> spans) implements Block {

		public Heading {
			if (level < 1 || level > 4) {
				throw new IllegalArgumentException("level " + level);
			}
			spans = List.copyOf(spans);
		}

		public Heading(int level, List<Span> spans) {
			this("", level, spans);
		}

	}

	/**
	 * A paragraph of running text: justified, first line indented.
	 */
	record Paragraph(String key, List<Span> spans) implements Block {

		public Paragraph {
			spans = List.copyOf(spans);
		}

		public Paragraph(List<Span> spans) {
			this("", spans);
		}

	}

	/**
	 * The end of the report: recipients on the left, authority and signer on the right,
	 * kept together on one page with the last lines of text.
	 *
	 * @param authority "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"
	 * @param signer full name, no academic title
	 * @param recipients without dash and semicolon, which the writers add
	 */
	record Closing(List<String> authority, String signer, List<String> recipients) implements Block {

		public Closing {
			authority = List.copyOf(authority);
			recipients = List.copyOf(recipients);
		}

	}

	/**
	 * The head of an appendix, centred on its first page.
	 *
	 * @param label "Phụ lục 01"
	 * @param title the lines of its title, in capitals
	 * @param enclosure "(Kèm theo Báo cáo số 258/BC-UBND …)", with slots too
	 */
	record AppendixHead(String label, List<List<Span>> title, List<Span> enclosure) implements Block {

		public AppendixHead {
			title = title.stream().map(List::copyOf).toList();
			enclosure = List.copyOf(enclosure);
		}

	}

	/**
	 * A table whose header row repeats on every page.
	 */
	record Table(String key, List<Column> columns, List<Row> rows) implements Block {

		public Table {
			columns = List.copyOf(columns);
			rows = List.copyOf(rows);
			for (Row row : rows) {
				if (row instanceof Row.Cells(List<Cell> cells) && cells.size() != columns.size()) {
					throw new IllegalArgumentException(
							"a row has " + cells.size() + " cells for " + columns.size() + " columns");
				}
			}
		}

		public Table(List<Column> columns, List<Row> rows) {
			this("", columns, rows);
		}

	}

	/**
	 * A column of a table.
	 *
	 * @param title printed bold and centred in the header row
	 * @param weight its share of the table's width, relative to the other columns
	 * @param centred whether its cells are centred (STT), else they are aligned left
	 * @param numbers whether they hold numbers, which stand at the right
	 */
	record Column(String title, int weight, boolean centred, boolean numbers) {

		public Column(String title, int weight, boolean centred) {
			this(title, weight, centred, false);
		}

	}

	/**
	 * A row of a table.
	 */
	sealed interface Row {

		/**
		 * A heading over all columns, bold: "I. VỀ CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH (08 NHIỆM
		 * VỤ)".
		 */
		record Group(List<Span> spans) implements Row {

			public Group {
				spans = List.copyOf(spans);
			}

		}

		/**
		 * A cell for every column.
		 */
		record Cells(List<Cell> cells) implements Row {

			public Cells {
				cells = List.copyOf(cells);
			}

		}

	}

	/**
	 * A cell: paragraphs one below the other, none for an empty cell.
	 */
	record Cell(List<List<Span>> paragraphs) {

		public Cell {
			paragraphs = paragraphs.stream().map(List::copyOf).toList();
		}

	}

}
