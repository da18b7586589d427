package vn.dean06.entry;

import java.util.List;
import java.util.stream.StreamSupport;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import tools.jackson.databind.JsonNode;

import vn.dean06.figures.FigureKey;
import vn.dean06.figures.FigureView;
import vn.dean06.figures.Figures;
import vn.dean06.submissions.Viewer;
import vn.dean06.web.NotFound;
import vn.dean06.web.RejectedInput;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Figures for programs: read, entered one by one or many at once, by the rules and with
 * the sentences of the entry sheet.
 */
@RestController
@RequestMapping(path = "/api/v1/figures", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Số liệu", description = "Đọc và nhập số liệu của từng ô.")
class FigureApi {

	static final String CELL = "Mã chỉ tiêu và mã đơn vị, cách nhau bằng @.";

	static final String PERIOD = "Mã kỳ: tháng 2026-11, quý 2026-Q4, sáu tháng 2026-H2, chín tháng 2026-9T, năm 2026.";

	private static final String NO_ARRAY = "Hãy gửi một mảng JSON, nhiều nhất " + CellEntry.MOST
			+ " số liệu: [{\"key\": \"a.b@CAT/2026-11\", \"value\": \"1.234,5\"}].";

	private final Figures figures;

	private final Entries entries;

	FigureApi(Figures figures, Entries entries) {
		this.figures = figures;
		this.entries = entries;
	}

	@GetMapping("/{cell}/{period}")
	@Operation(summary = "Đọc một số liệu", description = """
			Cán bộ thấy số liệu của đơn vị mình ngay khi nhập; số liệu của đơn vị khác khi đã nộp (với Thường trực) \
			hoặc đã duyệt (với mọi người).""")
	@ApiResponse(responseCode = "200", description = "Số liệu.")
	@ApiResponse(responseCode = "404", description = "Chưa có số liệu, hoặc người giữ mã chưa được thấy.")
	@ApiResponse(responseCode = "422", description = "Mã số liệu hoặc mã kỳ không đúng dạng.")
	FigureJson figure(@Parameter(description = CELL) @PathVariable String cell,
			@Parameter(description = PERIOD) @PathVariable String period, @Parameter(hidden = true) Viewer viewer) {
		FigureKey key = FigureKey.parse(cell + "/" + period);
		return this.figures.find(key, viewer)
			.map(FigureJson::of)
			.orElseThrow(() -> new NotFound("Chưa có số liệu " + key + ", hoặc số liệu chưa được duyệt."));
	}

	@PutMapping(path = "/{cell}/{period}", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Nhập, sửa hoặc xóa một số liệu", description = """
			Chỉ cán bộ nhập liệu của đơn vị giữ ô, khi kỳ đang mở và biểu chưa nộp. Ô đã có số chỉ sửa được khi gửi \
			kèm “stamp” đã đọc.""")
	@ApiResponse(responseCode = "200", description = "Đã lưu; trả lại số như đã hiểu.",
			content = @Content(schema = @Schema(implementation = FigureJson.class)))
	@ApiResponse(responseCode = "204", description = "Đã xóa, ô trống.", content = @Content)
	@ApiResponse(responseCode = "409",
			description = "Người khác vừa sửa ô, hoặc thiếu “stamp”; “figure” là số đang có.",
			content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
					schema = @Schema(implementation = FigureProblem.class)))
	@ApiResponse(responseCode = "422",
			description = "Mã không đúng, không có biểu nào nhập ô này, hoặc không đọc được số; “figure” là số đang có.",
			content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
					schema = @Schema(implementation = FigureProblem.class)))
	@ApiResponse(responseCode = "423",
			description = "Kỳ chưa mở hoặc đã khóa, biểu đã nộp, hoặc không phải ô của đơn vị.")
	ResponseEntity<Object> enter(@Parameter(description = CELL) @PathVariable String cell,
			@Parameter(description = PERIOD) @PathVariable String period, @Parameter(description = "Số liệu của ô.",
					schema = @Schema(implementation = SentFigure.class)) @RequestBody JsonNode body) {
		FigureKey key = FigureKey.parse(cell + "/" + period);
		FigureEntry.Result result = this.entries.enter(List.of(SentFigure.read(key, body).entry(key))).getFirst();
		FigureView figure = result.figure();
		return switch (result.status()) {
			case SAVED ->
				(figure == null) ? ResponseEntity.noContent().build() : ResponseEntity.ok(FigureJson.of(figure));
			case CONFLICT -> problem(HttpStatus.CONFLICT, result);
			case REFUSED -> problem(HttpStatus.UNPROCESSABLE_CONTENT, result);
			case LOCKED -> problem(HttpStatus.LOCKED, result);
		};
	}

	private static ResponseEntity<Object> problem(HttpStatus status, FigureEntry.Result result) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, result.sentence());
		if (result.figure() != null) {
			problem.setProperty("figure", FigureJson.of(result.figure()));
		}
		return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
	}

	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Nhập nhiều số liệu", description = """
			Mỗi số được nhận hay từ chối cho riêng nó, theo thứ tự đã gửi; lệnh được trả lời 200 cả khi có số bị \
			từ chối, nên hãy xem “status” của từng số.""")
	@ApiResponse(responseCode = "200", description = "Kết quả của từng số.")
	@ApiResponse(responseCode = "422",
			description = "Không phải mảng, quá dài, hoặc một phần tử thiếu “key”, “value”; không số nào được ghi.")
	List<FigureJson.Result> enterAll(@Parameter(description = "Nhiều nhất " + CellEntry.MOST + " số liệu.",
			array = @ArraySchema(maxItems = CellEntry.MOST,
					schema = @Schema(implementation = SentFigure.WithKey.class))) @RequestBody JsonNode body) {
		if (!body.isArray() || body.size() > CellEntry.MOST) {
			throw new RejectedInput(NO_ARRAY);
		}
		List<FigureEntry> entries = StreamSupport.stream(body.spliterator(), false)
			.map((one) -> SentFigure.WithKey.read(one).entry())
			.toList();
		return this.entries.enter(entries).stream().map(FigureJson.Result::of).toList();
	}

}
