package vn.dean06.entry;

import java.math.BigDecimal;
import java.util.Optional;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import vn.dean06.figures.FigureView;

/**
 * A figure as programs read it.
 *
 * @param value in Vietnamese notation, or "không phát sinh"
 * @param number the same as a plain decimal, null if nothing arose
 * @param stamp to be sent back with a change, so that nobody overwrites what they have
 * not seen
 */
record FigureJson(@Schema(description = "Mã chỉ tiêu.") String indicator,
		@Schema(description = "Mã đơn vị.") String unit, @Schema(description = FigureApi.PERIOD) String period,
		@Schema(description = "Số viết theo lối Việt Nam, như \"1.234,5\"; hoặc \"không phát sinh\".") String value,
		@Schema(description = "Cùng số ấy dạng thập phân; null nếu không phát sinh.") @Nullable BigDecimal number,
		@Schema(description = "Ghi chú; null nếu không có.") @Nullable String note,
		@Schema(description = "Tên đăng nhập của người nhập.") String enteredBy,
		@Schema(description = "Lúc nhập, giờ UTC.") String enteredAt,
		@Schema(description = "Dấu của số liệu đã đọc; gửi lại khi sửa, để không đè lên số chưa thấy.") String stamp) {

	static FigureJson of(FigureView figure) {
		return new FigureJson(figure.key().indicator(), figure.key().unit(), figure.key().period().toString(),
				figure.amount().text(), figure.amount().number(), figure.note(), figure.enteredBy(),
				figure.enteredAt().toString(), EntrySheet.Cell.stamp(figure));
	}

	/**
	 * What became of one of several entries.
	 */
	@Schema(name = "ResultJson")
	record Result(@Schema(description = "Mã số liệu đã gửi.") String key,
			@Schema(description = """
					SAVED: đã lưu; CONFLICT: người khác vừa sửa; REFUSED: không nhận; LOCKED: ô đang khóa. Chỉ SAVED là đã ghi.""") FigureEntry.Status status,
			@Schema(description = "Câu nói vì sao và làm gì; trống nếu đã lưu.") String sentence,
			@Schema(description = "Số liệu đang có trong ô; null nếu ô trống hoặc đang khóa.") @Nullable FigureJson figure) {

		static Result of(FigureEntry.Result result) {
			return new Result(result.key().toString(), result.status(), result.sentence(),
					Optional.ofNullable(result.figure()).map(FigureJson::of).orElse(null));
		}

	}

}
