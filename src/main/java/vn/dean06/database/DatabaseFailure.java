package vn.dean06.database;

import java.nio.file.Path;

/**
 * Why the database cannot serve, in a sentence for the person who started the
 * application, and what that person can do.
 */
final class DatabaseFailure extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private static final String ELSEWHERE = "chọn thư mục khác bằng --dean06.data-dir=ĐƯỜNG_DẪN";

	private final String remedy;

	DatabaseFailure(String sentence, String remedy) {
		super(sentence);
		this.remedy = remedy;
	}

	DatabaseFailure(String sentence, String remedy, Throwable cause) {
		super(sentence, cause);
		this.remedy = remedy;
	}

	static DatabaseFailure inUse(Path folder) {
		return new DatabaseFailure("Thư mục dữ liệu “" + folder + "” đang được một bản dean06 khác sử dụng.",
				"Hãy dừng bản kia, hoặc " + ELSEWHERE + ".");
	}

	static DatabaseFailure otherVersion(Path folder, String found, String brought) {
		return new DatabaseFailure(
				"Thư mục dữ liệu “" + folder + "” thuộc PostgreSQL " + found
						+ ", còn bản dean06 này chạy bằng PostgreSQL " + brought + ".",
				"Dữ liệu vẫn còn nguyên: hãy chạy bản dean06 đã tạo ra nó, xuất gói dữ liệu rồi nạp gói ấy vào một thư mục mới ("
						+ ELSEWHERE + ").");
	}

	static DatabaseFailure diskFull(Path folder) {
		return new DatabaseFailure("Ổ đĩa chứa thư mục dữ liệu “" + folder + "” đã đầy hoặc gần đầy.",
				"Hãy giải phóng ít nhất 300 MB rồi khởi động lại, hoặc " + ELSEWHERE
						+ "; dữ liệu đã lưu vẫn còn nguyên.");
	}

	static DatabaseFailure notWritable(Path folder, Throwable cause) {
		return new DatabaseFailure("Không ghi được vào thư mục dữ liệu “" + folder + "”.",
				"Hãy cho tài khoản đang chạy dean06 quyền ghi vào đó, hoặc " + ELSEWHERE + ".", cause);
	}

	static DatabaseFailure closedFolder(Path folder, Path closed) {
		return new DatabaseFailure(
				"PostgreSQL không được chạy bằng quyền root, mà tài khoản thay thế lại không vào được thư mục “"
						+ closed + "” để tới thư mục dữ liệu “" + folder + "”.",
				"Hãy " + ELSEWHERE + " (ví dụ /var/lib/dean06), hoặc chạy dean06 bằng tài khoản thường.");
	}

	static DatabaseFailure noOtherUser(Throwable cause) {
		return new DatabaseFailure(
				"PostgreSQL không được chạy bằng quyền root, mà máy này không có lệnh setpriv để đổi sang tài khoản khác.",
				"Hãy chạy dean06 bằng tài khoản thường, hoặc cài gói util-linux.", cause);
	}

	static DatabaseFailure noBinaries(String platform) {
		return new DatabaseFailure("Bản dean06 này không mang theo PostgreSQL cho máy " + platform + ".",
				"Hãy đóng gói lại dean06 trên loại máy này, hoặc chỉ tới một PostgreSQL 16 trở lên bằng --spring.datasource.url=…");
	}

	static DatabaseFailure noPassword(Path file) {
		return new DatabaseFailure("Thiếu tệp mật khẩu “" + file + "” của cơ sở dữ liệu trong thư mục dữ liệu.",
				"Hãy chép lại tệp này từ bản sao lưu; dữ liệu vẫn còn nguyên.");
	}

	static DatabaseFailure noRole(String application, String owner, Throwable cause) {
		return new DatabaseFailure(
				"Cơ sở dữ liệu chưa có vai trò “" + application + "” của ứng dụng, mà vai trò “" + owner
						+ "” không tạo được nó.",
				"Hãy để người quản trị cơ sở dữ liệu chạy: create role \"" + application
						+ "\" login password '…'; với mật khẩu đặt ở spring.datasource.password.",
				cause);
	}

	static DatabaseFailure failed(Path folder, String said) {
		return new DatabaseFailure("Không khởi động được PostgreSQL trong thư mục dữ liệu “" + folder + "”: " + said,
				"Hãy xem thêm tệp “" + folder.resolve(DataFolder.LOG) + "”; dữ liệu đã lưu vẫn còn nguyên.");
	}

	String remedy() {
		return this.remedy;
	}

}
