package vn.dean06.web;

import java.util.List;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import org.springdoc.core.utils.SpringDocUtils;
import tools.jackson.databind.JsonNode;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What all operations of the programs' door share in their description (OpenAPI): the
 * token, and how a refusal looks.
 */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

	static final String PROBLEM = "Problem";

	private static final String TOKEN = "ma-truy-cap";

	@Bean
	OpenAPI api() {
		// Bodies are read node by node; what they hold is said by hand.
		SpringDocUtils.getConfig().replaceWithClass(JsonNode.class, Object.class);
		return new OpenAPI()
			.info(new Info().title("Đề án 06: số liệu và lượt nộp cho phần mềm")
				.version("v1")
				.description(
						"""
								Một phần mềm đọc và nhập số liệu thay một người, với đúng quyền của người ấy, theo đúng các quy tắc \
								và câu báo của trang nhập liệu. Số viết theo lối Việt Nam trong chuỗi ("1.234,5"), hoặc là số \
								JSON (1234.5); ô trống không phải là 0, và 0 không phải là "không phát sinh"."""))
			.addServersItem(new Server().url("/").description("máy chủ này"))
			.addSecurityItem(new SecurityRequirement().addList(TOKEN))
			.components(new Components().addSecuritySchemes(TOKEN, token()));
	}

	private static SecurityScheme token() {
		return new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer").description("""
				Mã truy cập (d06_…), tạo ở trang Tài khoản, Mã truy cập. Quyền READ “Chỉ đọc” chỉ gửi được lệnh GET; \
				quyền WRITE “Đọc và nhập số liệu” gửi được mọi lệnh. Mã hết hiệu lực khi hết hạn, bị thu hồi, \
				hoặc tài khoản bị ngừng.""");
	}

	static Schema<?> problem() {
		return new ObjectSchema().description("Lời từ chối (problem details, RFC 9457).")
			.addProperty("type", new StringSchema().description("Luôn là about:blank."))
			.addProperty("title", new StringSchema().description("Tên của mã trạng thái."))
			.addProperty("status", new IntegerSchema().description("Mã trạng thái HTTP."))
			.addProperty("detail", new StringSchema().description("Câu tiếng Việt nói sai gì và làm gì."))
			.addProperty("instance", new StringSchema().description("Địa chỉ đã gọi."))
			.required(List.of("title", "status", "detail"));
	}

}
