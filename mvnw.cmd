@echo off
rem Runs Maven for this project, from any folder: the Maven on the PATH when it is 3.8.6 or
rem newer, else a copy downloaded once, checked by its SHA-512 and kept in .m2\wrapper.
rem MVNW_REPOURL names a Maven repository of your own to take that copy from.
setlocal EnableExtensions DisableDelayedExpansion

rem The same two lines stand in mvnw: change both.
set "VERSION=3.9.11"
set "SHA512=bcfe4fe305c962ace56ac7b5fc7a08b87d5abd8b7e89027ab251069faebee516b0ded8961445d6d91ec1985dfe30f8153268843c89aa392733d1a3ec956c9978"

set "NAME=apache-maven-%VERSION%"
set "ARCHIVE=%NAME%-bin.tar.gz"
set "WRAPPER=%USERPROFILE%\.m2\wrapper"
set "URL=https://archive.apache.org/dist/maven/maven-3/%VERSION%/binaries/%ARCHIVE%"
if defined MVNW_REPOURL set "URL=%MVNW_REPOURL%/org/apache/maven/apache-maven/%VERSION%/%ARCHIVE%"

if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" goto maven
where /q java || goto nojava

:maven
set "MAVEN=mvn"
set "MAJOR=0" & set "MINOR=0" & set "PATCH=0"
where /q mvn || goto own
for /f "tokens=3" %%v in ('mvn --version 2^>nul ^| findstr /c:"Apache Maven "') do (
  for /f "tokens=1-3 delims=.-" %%a in ("%%v") do set "MAJOR=%%a" & set "MINOR=%%b" & set "PATCH=%%c"
)
if %MAJOR% GTR 3 goto run
if %MAJOR% EQU 3 if %MINOR% GTR 8 goto run
if %MAJOR% EQU 3 if %MINOR% EQU 8 if %PATCH% GEQ 6 goto run

:own
set "MAVEN=%WRAPPER%\%NAME%\bin\mvn.cmd"
if exist "%MAVEN%" goto run
set "WORK=%WRAPPER%\new.%RANDOM%%RANDOM%"
mkdir "%WORK%" || exit /b 1
echo mvnw: %URL% 1>&2
curl.exe -fsSL --retry 2 --connect-timeout 20 -o "%WORK%\%ARCHIVE%" "%URL%" || goto nodownload
certutil -hashfile "%WORK%\%ARCHIVE%" SHA512 | findstr /i /x "%SHA512%" >nul || goto wrongsum
tar.exe -xzf "%WORK%\%ARCHIVE%" -C "%WORK%" || goto nodownload
if not exist "%WRAPPER%\%NAME%" move "%WORK%\%NAME%" "%WRAPPER%\%NAME%" >nul
rmdir /s /q "%WORK%"

:run
cd /d "%~dp0"
call "%MAVEN%" %*
exit /b %ERRORLEVEL%

:nojava
chcp 65001 >nul
echo mvnw: Không tìm thấy Java: hãy cài JDK 21 trở lên, hoặc đặt JAVA_HOME. 1>&2
echo mvnw: There is no Java: install a JDK 21 or newer, or set JAVA_HOME. 1>&2
exit /b 1

:nodownload
rmdir /s /q "%WORK%"
chcp 65001 >nul
echo mvnw: Không có Maven 3.8.6 trở lên và không tải được Maven %VERSION%: hãy cài Maven, hoặc đặt MVNW_REPOURL là địa chỉ kho Maven mà máy này tới được. 1>&2
echo mvnw: There is no Maven 3.8.6 or newer and Maven %VERSION% could not be downloaded: install Maven, or set MVNW_REPOURL to a Maven repository that this machine can reach. 1>&2
exit /b 1

:wrongsum
rmdir /s /q "%WORK%"
chcp 65001 >nul
echo mvnw: Tệp tải về từ %URL% sai mã SHA-512 nên không dùng: hãy kiểm tra MVNW_REPOURL hoặc mạng rồi chạy lại. 1>&2
echo mvnw: The file from %URL% has a wrong SHA-512 and is not used: check MVNW_REPOURL or the network, then run again. 1>&2
exit /b 1
