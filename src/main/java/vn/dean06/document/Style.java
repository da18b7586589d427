package vn.dean06.document;

/**
 * How each part of an official document is set: the rows of Nghị định 30/2020/NĐ-CP, Phụ
 * lục I, mục II and V, in points. Word gets them as styles under their Vietnamese names.
 */
public enum Style {

	STATE("Quốc hiệu", 13, Typeface.BOLD, Align.CENTRE),

	MOTTO("Tiêu ngữ", 14, Typeface.BOLD, Align.CENTRE),

	SUPERIOR("Cơ quan chủ quản", 13, Typeface.REGULAR, Align.CENTRE),

	ISSUER("Cơ quan ban hành", 13, Typeface.BOLD, Align.CENTRE),

	NUMBER("Số, ký hiệu", 13, Typeface.REGULAR, Align.CENTRE),

	ABOUT("Trích yếu công văn", 12, Typeface.REGULAR, Align.CENTRE, 6, 18, 0),

	PLACE_AND_DATE("Địa danh, thời gian", 14, Typeface.ITALIC, Align.CENTRE),

	KIND("Tên loại văn bản", 14, Typeface.BOLD, Align.CENTRE, 18, 0, 0),

	SUBJECT("Trích yếu", 14, Typeface.BOLD, Align.CENTRE),

	ADDRESSEES("Kính gửi", 14, Typeface.REGULAR, Align.LEFT, 0, 6, 0),

	HEADING_1("heading 1", 14, Typeface.BOLD, Align.JUSTIFIED, 0, 6, Paper.INDENT),

	HEADING_2("heading 2", 14, Typeface.BOLD, Align.JUSTIFIED, 0, 6, Paper.INDENT),

	HEADING_3("heading 3", 14, Typeface.BOLD, Align.JUSTIFIED, 0, 6, Paper.INDENT),

	HEADING_4("heading 4", 14, Typeface.REGULAR, Align.JUSTIFIED, 0, 6, Paper.INDENT),

	BODY("Body Text", 14, Typeface.REGULAR, Align.JUSTIFIED, 0, 6, Paper.INDENT),

	AUTHORITY("Quyền hạn, chức vụ", 14, Typeface.BOLD, Align.CENTRE),

	SIGNER("Họ tên người ký", 14, Typeface.BOLD, Align.CENTRE, 72, 0, 0),

	RECIPIENTS_HEAD("Nơi nhận", 12, Typeface.BOLD_ITALIC, Align.LEFT),

	RECIPIENT("Danh sách nơi nhận", 11, Typeface.REGULAR, Align.LEFT),

	APPENDIX_LABEL("Phụ lục", 14, Typeface.BOLD, Align.CENTRE),

	APPENDIX_TITLE("Tiêu đề phụ lục", 14, Typeface.BOLD, Align.CENTRE),

	ENCLOSURE("Kèm theo", 14, Typeface.ITALIC, Align.CENTRE, 0, 12, 0),

	COLUMN_TITLE("Tiêu đề cột", 12, Typeface.BOLD, Align.CENTRE, 0, 2, 0),

	GROUP("Nhóm trong bảng", 12, Typeface.BOLD, Align.LEFT, 0, 2, 0),

	CELL("Ô trong bảng", 12, Typeface.REGULAR, Align.LEFT, 0, 2, 0),

	CELL_CENTRED("Ô căn giữa", 12, Typeface.REGULAR, Align.CENTRE, 0, 2, 0),

	CELL_NUMBER("Ô số", 12, Typeface.REGULAR, Align.RIGHT, 0, 2, 0),

	FOOTNOTE("footnote text", 10, Typeface.REGULAR, Align.JUSTIFIED, 0, 2, 0),

	IMPRINT("Mã tra cứu", 8, Typeface.REGULAR, Align.LEFT),

	PAGE_NUMBER("header", 14, Typeface.REGULAR, Align.CENTRE);

	/**
	 * Where the lines of a paragraph stand between its margins.
	 */
	public enum Align {

		LEFT, CENTRE, RIGHT, JUSTIFIED

	}

	private final String wordName;

	private final float size;

	private final Typeface typeface;

	private final Align align;

	private final float before;

	private final float after;

	private final float firstLine;

	Style(String wordName, float size, Typeface typeface, Align align) {
		this(wordName, size, typeface, align, 0, 0, 0);
	}

	Style(String wordName, float size, Typeface typeface, Align align, float before, float after, float firstLine) {
		this.wordName = wordName;
		this.size = size;
		this.typeface = typeface;
		this.align = align;
		this.before = before;
		this.after = after;
		this.firstLine = firstLine;
	}

	/** Titles with a number are bold ("7.1. …"), those with a letter are not ("a) …"). */
	public static Style heading(Block.Heading heading) {
		return switch (heading.level()) {
			case 1 -> HEADING_1;
			case 2 -> HEADING_2;
			case 3 -> Span.words(heading.spans()).matches("\\d.*") ? HEADING_3 : HEADING_4;
			default -> HEADING_4;
		};
	}

	public static Style cell(Block.Column column) {
		if (column.numbers()) {
			return CELL_NUMBER;
		}
		return column.centred() ? CELL_CENTRED : CELL;
	}

	/**
	 * The level in a table of contents, 0 for what does not stand in one.
	 */
	public int outlineLevel() {
		return switch (this) {
			case APPENDIX_LABEL, HEADING_1 -> 1;
			case HEADING_2 -> 2;
			case HEADING_3 -> 3;
			case HEADING_4 -> 4;
			default -> 0;
		};
	}

	/** Whether a page may not end with it. */
	public boolean keptWithNext() {
		return switch (this) {
			case KIND, SUBJECT, HEADING_1, HEADING_2, HEADING_3, HEADING_4, APPENDIX_LABEL, APPENDIX_TITLE, ENCLOSURE,
					COLUMN_TITLE, GROUP ->
				true;
			default -> false;
		};
	}

	public String wordName() {
		return this.wordName;
	}

	public float size() {
		return this.size;
	}

	public Typeface typeface() {
		return this.typeface;
	}

	public Align align() {
		return this.align;
	}

	/** Space above, in points. */
	public float before() {
		return this.before;
	}

	/** Space below, in points. */
	public float after() {
		return this.after;
	}

	/** Indent of the first line, in points. */
	public float firstLine() {
		return this.firstLine;
	}

	/** Height of one of its lines, in points. */
	public float line() {
		return this.size * Typeface.LINE;
	}

	/** Width of a text in this style, in points. */
	public float width(String text) {
		return this.typeface.width(text, this.size);
	}

}
