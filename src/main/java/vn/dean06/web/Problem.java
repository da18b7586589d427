package vn.dean06.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How the programs' door refuses (problem details, RFC 9457).
 */
@Schema(description = "Lời từ chối (problem details, RFC 9457).")
public record Problem(@Schema(description = "Luôn là about:blank.") @Nullable String type,
		@Schema(description = "Tên của mã trạng thái.") String title,
		@Schema(description = "Mã trạng thái HTTP.") int status,
		@Schema(description = "Câu tiếng Việt nói sai gì và làm gì.") String detail,
		@Schema(description = "Địa chỉ đã gọi.") @Nullable String instance) {
}
