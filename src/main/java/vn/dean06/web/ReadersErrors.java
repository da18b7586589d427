package vn.dean06.web;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.dean06.web.work.Busy;

import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/**
 * What an error page may know: the sentence that was written for its reader, nothing of
 * the program.
 */
@Component
class ReadersErrors extends DefaultErrorAttributes {

	/** What Spring says where there is no error. */
	private static final int NO_FAULT = 999;

	@Override
	public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
		Map<String, Object> attributes = super.getErrorAttributes(request, ErrorAttributeOptions.defaults());
		// On pages it is what was done: "Đã lưu".
		attributes.remove("message");
		if (attributes.get("status") instanceof Integer status && status == NO_FAULT) {
			attributes.putAll(Map.of("status", 404, "error", HttpStatus.NOT_FOUND.getReasonPhrase()));
		}
		String written = written(getError(request));
		if (written != null) {
			attributes.put("written", written);
		}
		attributes.put("sentence", sentence((attributes.get("status") instanceof Integer status) ? status : 500));
		return attributes;
	}

	/** A converter's sentence comes wrapped by those who called it. */
	private static @Nullable String written(@Nullable Throwable error) {
		return switch (error) {
			case NotFound missing -> missing.getReason();
			case Busy busy -> busy.getReason();
			case LockedException locked -> locked.getMessage();
			case RejectedInput rejected -> rejected.sentence();
			case null -> null;
			default -> written(error.getCause());
		};
	}

	/** What to do, where nothing better is known than the status. */
	static String sentence(int status) {
		return switch (status) {
			case 400 -> "Địa chỉ hoặc nội dung gửi lên không đọc được; hãy xem lại từng phần rồi gửi lại.";
			case 401 -> "Phiên làm việc đã hết; hãy đăng nhập lại.";
			case 403 -> "Không được giao việc này, hoặc trang đã mở quá lâu; hãy tải lại trang rồi làm lại.";
			case 404 -> "Không có địa chỉ này; hãy xem lại, hoặc đi lại từ thực đơn.";
			case 405 -> "Địa chỉ này không nhận lệnh vừa gửi; hãy dùng các nút trên trang.";
			case 406, 415 -> "Kiểu nội dung gửi lên hoặc muốn nhận không đúng; hãy dùng các nút trên trang.";
			case 409 -> "Người khác vừa làm việc này hoặc vừa sửa nội dung này; hãy tải lại trang rồi làm lại.";
			case 413 -> "Nội dung gửi lên dài quá mức; hãy chia thành nhiều lần gửi.";
			case 422 -> "Nội dung gửi lên có chỗ chưa đúng; hãy xem lại từng mục rồi gửi lại.";
			case 503 -> "Máy chủ đang bận, xin thử lại sau ít phút.";
			default -> (status < 500) ? "Yêu cầu không thực hiện được; hãy tải lại trang rồi làm lại."
					: "Chương trình gặp trục trặc, việc vừa làm chưa được ghi; hãy thử lại, nếu vẫn thế hãy báo quản trị.";
		};
	}

}
