package vn.dean06.entry;

import java.util.LinkedHashMap;
import java.util.Map;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;

import vn.dean06.figures.FigureNote;
import vn.dean06.web.ApiExample;
import vn.dean06.web.ApiOperation;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Says to those who write programs what {@link FigureApi} reads and answers.
 */
@Component
class FigureApiDescription implements OpenApiCustomizer {

	private static final String GROUP = "Số liệu";

	private static final String ONE = "/api/v1/figures/{cell}/{period}";

	private static final String ALL = "/api/v1/figures";

	private static final String CELL = "dvc.khai-sinh.truc-tuyen@STP";

	private static final String PERIOD = "2026-11";

	private static final String STAMP = "2026-11-20T02:00:00.123456Z";

	@Override
	public void customise(OpenAPI api) {
		describeFields(api);
		read(ApiOperation.of(api, HttpMethod.GET, ONE));
		enter(ApiOperation.of(api, HttpMethod.PUT, ONE));
		enterAll(ApiOperation.of(api, HttpMethod.POST, ALL));
	}

	private static void describeFields(OpenAPI api) {
		Map<String, String> figure = new LinkedHashMap<>();
		figure.put("indicator", "Mã chỉ tiêu.");
		figure.put("unit", "Mã đơn vị.");
		figure.put("period", "Mã kỳ: tháng 2026-11, quý 2026-Q4, sáu tháng 2026-H2, năm 2026.");
		figure.put("value", "Số viết theo lối Việt Nam, như \"1.234,5\"; hoặc \"không phát sinh\".");
		figure.put("number", "Cùng số ấy dạng thập phân; null nếu không phát sinh.");
		figure.put("note", "Ghi chú; null nếu không có.");
		figure.put("enteredBy", "Tên đăng nhập của người nhập.");
		figure.put("enteredAt", "Lúc nhập, giờ UTC.");
		figure.put("stamp", "Dấu của số liệu đã đọc; gửi lại khi sửa, để không đè lên số chưa thấy.");
		ApiOperation.describe(api, "FigureJson", figure);
		Map<String, String> result = new LinkedHashMap<>();
		result.put("key", "Mã số liệu đã gửi.");
		result.put("status",
				"SAVED: đã lưu; CONFLICT: người khác vừa sửa; REFUSED: không nhận; LOCKED: ô đang khóa. Chỉ SAVED là đã ghi.");
		result.put("sentence", "Câu nói vì sao và làm gì; trống nếu đã lưu.");
		ApiOperation.describe(api, "ResultJson", result);
	}

	private static void read(ApiOperation operation) {
		key(operation.says(GROUP, "Đọc một số liệu",
				"""
						Cán bộ thấy số liệu của đơn vị mình ngay khi nhập; số liệu của đơn vị khác khi đã nộp (với Thường trực) \
						hoặc đã duyệt (với mọi người)."""))
			.answers(HttpStatus.OK, "Số liệu.", ApiOperation.named("FigureJson"))
			.mayBeRefused(HttpStatus.NOT_FOUND, "Chưa có số liệu, hoặc người giữ mã chưa được thấy.")
			.mayBeRefused(HttpStatus.UNPROCESSABLE_CONTENT, "Mã số liệu hoặc mã kỳ không đúng dạng.")
			.shows(at("doc", "Đọc một số", PERIOD).isAnswered(200, figure("1.234", "1234", "từ phần mềm một cửa")))
			.shows(at("chua-co", "Số chưa có", "2026-10").isRefused(HttpStatus.NOT_FOUND,
					"Chưa có số liệu %s/2026-10, hoặc số liệu chưa được duyệt.".formatted(CELL)))
			.shows(at("sai-ky", "Mã kỳ không đúng", "2026-13").isRefused(HttpStatus.UNPROCESSABLE_CONTENT,
					"“2026-13” không phải kỳ báo cáo; hãy ghi năm 2024, quý 2024-Q4, sáu tháng 2024-H1 hoặc tháng 2024-12"));
	}

	private static void enter(ApiOperation operation) {
		String now = ", \"figure\": " + figure("1.234", "1234", "từ phần mềm một cửa");
		key(operation.says(GROUP, "Nhập, sửa hoặc xóa một số liệu",
				"""
						Chỉ cán bộ nhập liệu của đơn vị giữ ô, khi kỳ đang mở và biểu chưa nộp. Ô đã có số chỉ sửa được khi gửi \
						kèm “stamp” đã đọc."""))
			.reads("Số liệu của ô.", typed())
			.answers(HttpStatus.OK, "Đã lưu; trả lại số như đã hiểu.", ApiOperation.named("FigureJson"))
			.answers(HttpStatus.NO_CONTENT, "Đã xóa, ô trống.", null)
			.mayBeRefused(HttpStatus.CONFLICT, "Người khác vừa sửa ô, hoặc thiếu “stamp”; “figure” là số đang có.")
			.mayBeRefused(HttpStatus.UNPROCESSABLE_CONTENT,
					"Mã không đúng, không có biểu nào nhập ô này, hoặc không đọc được số; “figure” là số đang có.")
			.mayBeRefused(HttpStatus.LOCKED, "Kỳ chưa mở hoặc đã khóa, biểu đã nộp, hoặc không phải ô của đơn vị.")
			.shows(at("ghi-moi", "Ghi vào ô trống", PERIOD)
				.sends("{\"value\": \"1.234\", \"note\": \"từ phần mềm một cửa\"}")
				.isAnswered(200, figure("1.234", "1234", "từ phần mềm một cửa")))
			.shows(at("sua", "Sửa số đã đọc", PERIOD).sends("{\"value\": 1240, \"stamp\": \"%s\"}".formatted(STAMP))
				.isAnswered(200, figure("1.240", "1240", "từ phần mềm một cửa")))
			.shows(at("thieu-dau", "Sửa mà không gửi “stamp”", PERIOD).sends("{\"value\": 1250}")
				.isRefused(HttpStatus.CONFLICT, "Người khác vừa sửa ô này.", now))
			.shows(at("so-khong-ro", "Số hiểu được hai cách", PERIOD).sends("{\"value\": \"1.23\"}")
				.isRefused(HttpStatus.UNPROCESSABLE_CONTENT,
						"“1.23” không rõ: dấu chấm chỉ để ngăn từng ba chữ số. Nếu là số lẻ hãy gõ “1,23”.", now))
			.shows(at("ky-khoa", "Kỳ đã khóa", "2026-09").sends("{\"value\": \"1\"}")
				.isRefused(HttpStatus.LOCKED,
						"Đã khóa sau ngày 05/10/2026. Thường trực (Công an tỉnh) có thể mở lại cho riêng đơn vị."))
			.shows(at("xoa", "Xóa: ô lại trống", PERIOD).sends("{\"value\": \"\", \"stamp\": \"%s\"}".formatted(STAMP))
				.isAnswered(204, null));
	}

	private static void enterAll(ApiOperation operation) {
		operation.says(GROUP, "Nhập nhiều số liệu", """
				Mỗi số được nhận hay từ chối cho riêng nó, theo thứ tự đã gửi; lệnh được trả lời 200 cả khi có số bị \
				từ chối, nên hãy xem “status” của từng số.""")
			.reads("Nhiều nhất %d số liệu.".formatted(EntryController.MOST_CELLS),
					new ArraySchema()
						.items(typed().addProperty("key",
								new StringSchema().description("Mã số liệu: chỉ-tiêu@ĐƠN-VỊ/kỳ.")
									.example(CELL + "/" + PERIOD))
							.addRequiredItem("key"))
						.maxItems(EntryController.MOST_CELLS))
			.answers(HttpStatus.OK, "Kết quả của từng số.", new ArraySchema().items(ApiOperation.named("ResultJson")))
			.mayBeRefused(HttpStatus.UNPROCESSABLE_CONTENT,
					"Không phải mảng, quá dài, hoặc một phần tử thiếu “key”, “value”; không số nào được ghi.")
			.shows(ApiExample.of("nhieu", "Hai số, một số không đọc được")
				.sends("""
						[{"key": "%1$s/%2$s", "value": "1.234"}, {"key": "%1$s/%2$s", "value": "mười hai"}]"""
					.formatted(CELL, PERIOD))
				.isAnswered(200,
						"""
								[{"key": "%1$s/%2$s", "status": "SAVED", "sentence": "", "figure": %3$s},
								 {"key": "%1$s/%2$s", "status": "REFUSED",
								  "sentence": "“mười hai” không phải số. Hãy gõ như 1.234 hoặc 1234,5; gõ “-” nếu không phát sinh.",
								  "figure": %3$s}]"""
							.formatted(CELL, PERIOD, figure("1.234", "1234", null))))
			.shows(ApiExample.of("khong-phai-mang", "Không phải mảng")
				.sends("{\"key\": \"%s/%s\", \"value\": \"1\"}".formatted(CELL, PERIOD))
				.isRefused(HttpStatus.UNPROCESSABLE_CONTENT, FigureApi.NO_ARRAY));
	}

	private static ApiOperation key(ApiOperation operation) {
		return operation.parameter("cell", "Mã chỉ tiêu và mã đơn vị, cách nhau bằng @.")
			.parameter("period", "Mã kỳ: tháng 2026-11, quý 2026-Q4, sáu tháng 2026-H2, năm 2026.");
	}

	private static ApiExample at(String name, String summary, String period) {
		return ApiExample.of(name, summary).with("cell", CELL).with("period", period);
	}

	private static Schema<?> typed() {
		return new ObjectSchema().addProperty("value", new Schema<>().description("""
				Chuỗi viết theo lối Việt Nam ("1.234,5", "không phát sinh"), hoặc số JSON; "" để xóa. Bắt buộc."""))
			.addProperty("note",
					new StringSchema().nullable(true)
						.maxLength(FigureNote.LONGEST)
						.description("Ghi chú; không gửi hoặc null thì giữ nguyên, \"\" thì xóa."))
			.addProperty("stamp",
					new StringSchema().nullable(true)
						.description("Dấu của số đã đọc; không gửi, null hoặc \"\" nếu ô trống."))
			.addRequiredItem("value");
	}

	private static String figure(String value, String number, @Nullable String note) {
		return """
				{"indicator": "dvc.khai-sinh.truc-tuyen", "unit": "STP", "period": "%s", "value": "%s", "number": %s,
				 "note": %s, "enteredBy": "canbo", "enteredAt": "%s", "stamp": "%s"}""".formatted(PERIOD, value, number,
				(note != null) ? "\"" + note + "\"" : "null", STAMP, STAMP);
	}

}
