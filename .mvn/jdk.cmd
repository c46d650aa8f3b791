@REM Finds a Java 25 and sets JAVA_HOME. Called by mvnw.cmd, backline.cmd and an installation's bin\backline.cmd.
@REM Looks at release files only and starts no Java. Set BACKLINE_NEEDS=bin\java.exe when a runtime without javac will do.
@IF NOT DEFINED BACKLINE_NEEDS SET "BACKLINE_NEEDS=bin\javac.exe"
@SET "BACKLINE_FOUND="
@IF DEFINED BACKLINE_JAVA_HOME CALL :try "%BACKLINE_JAVA_HOME%"
@IF DEFINED JAVA_HOME CALL :try "%JAVA_HOME%"
@FOR %%P IN ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\BellSoft" "%USERPROFILE%\.jdks" "%USERPROFILE%\.sdkman\candidates\java" "%LOCALAPPDATA%\Programs\Eclipse Adoptium") DO @FOR /D %%D IN ("%%~P\*") DO @CALL :try "%%~D"
@IF DEFINED BACKLINE_FOUND (
    SET "JAVA_HOME=%BACKLINE_FOUND%"
    EXIT /B 0
)
@ECHO Backline needs a JDK 25, and none was found: not in BACKLINE_JAVA_HOME, JAVA_HOME, Program Files or .jdks. 1>&2
@ECHO Install one (for example Temurin 25 from https://adoptium.net), or set BACKLINE_JAVA_HOME to its folder, and try again. 1>&2
@EXIT /B 4

:try
@IF DEFINED BACKLINE_FOUND EXIT /B 0
@IF NOT EXIST "%~1\%BACKLINE_NEEDS%" EXIT /B 0
@IF NOT EXIST "%~1\release" EXIT /B 0
@FINDSTR /R /C:"^JAVA_VERSION=.25[.+-]" /C:"^JAVA_VERSION=.25.$" "%~1\release" >NUL 2>&1 && SET "BACKLINE_FOUND=%~1"
@EXIT /B 0
