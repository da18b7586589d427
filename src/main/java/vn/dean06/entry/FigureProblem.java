package vn.dean06.entry;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import vn.dean06.web.Problem;

/**
 * How a figure is refused: with what the cell says now, so that a program can show both.
 */
@Schema(description = "Lời từ chối một số liệu (problem details, RFC 9457).")
record FigureProblem(@JsonUnwrapped Problem problem,
		@Schema(description = "Số liệu đang có trong ô; không có nếu ô trống.") @Nullable FigureJson figure) {
}
