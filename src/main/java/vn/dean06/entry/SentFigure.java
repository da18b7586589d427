package vn.dean06.entry;

import java.math.BigDecimal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import vn.dean06.figures.FigureKey;
import vn.dean06.figures.FigureNote;
import vn.dean06.web.RejectedInput;
import vn.dean06.web.VietnameseNumbers;

/**
 * A figure as a program sends it. It is read node by node, so that whatever JSON was sent
 * is answered by a sentence.
 *
 * @param value the text as typed, "1.234,5"; blank to clear the cell
 */
record SentFigure(String value,
		@Schema(description = "Ghi chú; không gửi hoặc null thì giữ nguyên, \"\" thì xóa.") @Size(
				max = FigureNote.LONGEST) @Nullable String note,
		@Schema(description = "Dấu của số đã đọc; không gửi, null hoặc \"\" nếu ô trống.") @Nullable String stamp) {

	@Schema(types = { "string", "number", "null" }, description = """
			Chuỗi viết theo lối Việt Nam ("1.234,5", "không phát sinh"), hoặc số JSON; "" để xóa. Bắt buộc.""")
	public String value() {
		return this.value;
	}

	static SentFigure read(FigureKey key, JsonNode body) {
		if (!body.isObject() || !body.has("value")) {
			throw new RejectedInput(
					"Thiếu “value” của " + key + ": ghi \"1.234,5\", \"không phát sinh\", hoặc \"\" để xóa.");
		}
		JsonNode value = body.get("value");
		return new SentFigure(value.isNumber() ? plain(value.decimalValue()) : text(body, "value"),
				body.hasNonNull("note") ? text(body, "note") : null, body.has("stamp") ? text(body, "stamp") : "");
	}

	private static String plain(BigDecimal number) {
		if (number.precision() > 40 || Math.abs(number.scale()) > 40) {
			throw new RejectedInput("Số quá dài; một số có nhiều nhất 15 chữ số phần nguyên.");
		}
		return VietnameseNumbers.format(number);
	}

	private static String text(JsonNode body, String name) {
		JsonNode value = body.isObject() ? body.get(name) : null;
		if (value != null && value.isNull()) {
			return "";
		}
		if (value == null || !value.isString()) {
			throw new RejectedInput("“" + name + "” phải là một chuỗi ký tự.");
		}
		return value.stringValue();
	}

	FigureEntry entry(FigureKey key) {
		return new FigureEntry(key, this.value, this.note, CellEntry.seen(this.stamp, key.toString()));
	}

	/**
	 * One of many figures that are sent at once.
	 */
	@Schema(name = "SentFigureWithKey")
	record WithKey(@JsonUnwrapped SentFigure figure, @Schema(description = "Mã số liệu: chỉ-tiêu@ĐƠN-VỊ/kỳ.",
			implementation = String.class, example = "dvc.khai-sinh.truc-tuyen@STP/2026-11") FigureKey key) {

		static WithKey read(JsonNode body) {
			FigureKey key = FigureKey.parse(text(body, "key"));
			return new WithKey(SentFigure.read(key, body), key);
		}

		FigureEntry entry() {
			return this.figure.entry(this.key);
		}

	}

}
