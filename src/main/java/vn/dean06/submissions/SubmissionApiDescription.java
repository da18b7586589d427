package vn.dean06.submissions;

import java.util.LinkedHashMap;
import java.util.Map;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.ArraySchema;
import org.springdoc.core.customizers.OpenApiCustomizer;

import vn.dean06.web.ApiExample;
import vn.dean06.web.ApiOperation;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Says to those who write programs what {@link SubmissionApi} answers.
 */
@Component
class SubmissionApiDescription implements OpenApiCustomizer {

	private static final String OWED = """
			[{"form": "bieu-thang", "title": "Biểu tháng", "unit": "STP", "period": "2026-11", "state": "DRAFT", \
			"due": "2026-11-25", "submittedAt": null}]""";

	@Override
	public void customise(OpenAPI api) {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("form", "Mã biểu.");
		fields.put("title", "Tên biểu.");
		fields.put("unit", "Mã đơn vị phải nộp.");
		fields.put("period", "Mã kỳ.");
		fields.put("state",
				"DRAFT: đang nhập; SUBMITTED: đã nộp; SENT_BACK: bị trả lại; APPROVED: đã duyệt; null nếu chưa nhập gì.");
		fields.put("due", "Hạn nộp.");
		fields.put("submittedAt", "Lúc nộp, giờ UTC; null nếu chưa nộp.");
		ApiOperation.describe(api, "SubmissionJson", fields);
		ApiOperation.of(api, HttpMethod.GET, "/api/v1/submissions")
			.says("Lượt nộp", "Đọc các biểu phải nộp trong một kỳ và trạng thái", """
					Cán bộ chỉ thấy biểu của đơn vị mình; người khác thấy mọi đơn vị.""")
			.parameter("period", "Mã kỳ; để trống là tháng đang mở.")
			.parameter("unit", "Mã đơn vị; để trống là mọi đơn vị được thấy.")
			.answers(HttpStatus.OK, "Các biểu phải nộp.", new ArraySchema().items(ApiOperation.named("SubmissionJson")))
			.mayBeRefused(HttpStatus.UNPROCESSABLE_CONTENT, "Mã kỳ không đúng, hoặc không có tháng nào đang mở.")
			.shows(ApiExample.of("thang-dang-mo", "Tháng đang mở").isAnswered(200, OWED))
			.shows(ApiExample.of("mot-ky", "Một kỳ").with("period", "2026-11").isAnswered(200, OWED))
			.shows(ApiExample.of("sai-ky", "Mã kỳ không đúng")
				.with("period", "11/2026")
				.isRefused(HttpStatus.UNPROCESSABLE_CONTENT,
						"“11/2026” không phải kỳ báo cáo; hãy ghi năm 2024, quý 2024-Q4, sáu tháng 2024-H1 hoặc tháng 2024-12"));
	}

}
