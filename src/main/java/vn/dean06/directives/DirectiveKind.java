package vn.dean06.directives;

import java.util.Arrays;

/**
 * The kinds of official documents (Nghị định 30/2020/NĐ-CP, Phụ lục III) that are cited,
 * by their abbreviation.
 */
public enum DirectiveKind {

	LUAT("Luật", "Luật"), NQ("NQ", "Nghị quyết"), NĐ("NĐ", "Nghị định"), QĐ("QĐ", "Quyết định"), CT("CT", "Chỉ thị"),
	TT("TT", "Thông tư"), QC("QC", "Quy chế"), TC("TC", "Thông cáo"), TB("TB", "Thông báo"), HD("HD", "Hướng dẫn"),
	CTR("CTr", "Chương trình"), KH("KH", "Kế hoạch"), PA("PA", "Phương án"), ĐA("ĐA", "Đề án"), DA("DA", "Dự án"),
	BC("BC", "Báo cáo"), BB("BB", "Biên bản"), TTR("TTr", "Tờ trình"), HĐ("HĐ", "Hợp đồng"), CĐ("CĐ", "Công điện"),
	GM("GM", "Giấy mời"), PC("PC", "Phiếu chuyển"),
	/** An official letter has no abbreviation in its symbol. */
	CV("CV", "Công văn");

	private final String abbreviation;

	private final String label;

	DirectiveKind(String abbreviation, String label) {
		this.abbreviation = abbreviation;
		this.label = label;
	}

	static DirectiveKind ofAbbreviation(String text) {
		return Arrays.stream(values()).filter((kind) -> kind.abbreviation.equals(text)).findFirst().orElseThrow();
	}

	public String abbreviation() {
		return this.abbreviation;
	}

	public String label() {
		return this.label;
	}

}
