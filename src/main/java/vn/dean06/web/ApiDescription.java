package vn.dean06.web;

import java.util.Arrays;
import java.util.stream.Collectors;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Contact;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import io.swagger.v3.oas.annotations.servers.Server;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.GlobalOperationComponentsCustomizer;
import org.springdoc.core.utils.SpringDocAnnotationsUtils;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;

import static org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE;

/**
 * What all operations of the programs' door share in their description (OpenAPI): the
 * token, how each may be refused, how a refusal looks, and that examples are shown.
 */
@Component
@OpenAPIDefinition(
		info = @Info(title = "Đề án 06: số liệu và lượt nộp cho phần mềm", version = "v1", description = """
				Một phần mềm đọc và nhập số liệu thay một người, với đúng quyền của người ấy, theo đúng các quy tắc \
				và câu báo của trang nhập liệu. Số viết theo lối Việt Nam trong chuỗi ("1.234,5"), hoặc là số \
				JSON (1234.5); ô trống không phải là 0, và 0 không phải là "không phát sinh".""",
				contact = @Contact(name = "Người quản trị máy chủ này")),
		servers = @Server(url = "/", description = "máy chủ này"),
		security = @SecurityRequirement(name = ApiDescription.TOKEN))
@SecurityScheme(name = ApiDescription.TOKEN, type = SecuritySchemeType.HTTP, scheme = "bearer", description = """
		Mã truy cập (d06_…), tạo ở trang Tài khoản, Mã truy cập. Quyền READ “Chỉ đọc” chỉ gửi được lệnh GET; \
		quyền WRITE “Đọc và nhập số liệu” gửi được mọi lệnh. Mã hết hiệu lực khi hết hạn, bị thu hồi, \
		hoặc tài khoản bị ngừng.""")
class ApiDescription implements GlobalOperationComponentsCustomizer {

	static final String TOKEN = "ma-truy-cap";

	private final ApiExamples examples;

	ApiDescription(ApiExamples examples) {
		this.examples = examples;
	}

	@Override
	public Operation customize(Operation operation, Components components, HandlerMethod handler) {
		mayBeRefused(operation, HttpStatus.UNAUTHORIZED, "Thiếu mã truy cập, hoặc mã đã hết hạn hay bị thu hồi.");
		if (operation.getRequestBody() != null) {
			operation.getRequestBody().setDescription(sent(handler));
			mayBeRefused(operation, HttpStatus.BAD_REQUEST, "Nội dung không đọc được như JSON.");
			mayBeRefused(operation, HttpStatus.FORBIDDEN, "Mã truy cập chỉ để đọc (READ).");
			mayBeRefused(operation, HttpStatus.CONTENT_TOO_LARGE, "Nội dung dài quá 4 MB.");
			mayBeRefused(operation, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Nội dung không phải application/json.");
		}
		answerRefusals(operation, components);
		this.examples.show(operation);
		return operation;
	}

	@Override
	public Operation customize(Operation operation, HandlerMethod handler) {
		return operation;
	}

	/** By problem details; an operation may say more of its own. */
	private static void answerRefusals(Operation operation, Components components) {
		Schema<?> problem = SpringDocAnnotationsUtils.extractSchema(components, Problem.class, null, null,
				SpecVersion.V31);
		operation.getResponses().forEach((status, answer) -> {
			boolean said = answer.getContent() != null
					&& answer.getContent().containsKey(APPLICATION_PROBLEM_JSON_VALUE);
			if (Integer.parseInt(status) >= HttpStatus.BAD_REQUEST.value() && !said) {
				answer.setContent(
						new Content().addMediaType(APPLICATION_PROBLEM_JSON_VALUE, new MediaType().schema(problem)));
			}
		});
	}

	/** What the handler says of the body that it takes. */
	private static String sent(HandlerMethod handler) {
		return Arrays.stream(handler.getMethodParameters())
			.filter((parameter) -> parameter.hasParameterAnnotation(RequestBody.class))
			.map((parameter) -> parameter.getParameterAnnotation(Parameter.class))
			.map((said) -> (said != null) ? said.description() : "")
			.collect(Collectors.joining());
	}

	private static void mayBeRefused(Operation operation, HttpStatus by, String when) {
		operation.getResponses().addApiResponse(Integer.toString(by.value()), new ApiResponse().description(when));
	}

}
