@ECHO OFF
REM Backline from a checkout: builds when a source is newer than the last build, then starts. Needs a JDK 25 and, the first
REM time, the network.
SETLOCAL
FOR %%I IN ("%~dp0.") DO SET "ROOT=%%~fI"
CALL "%ROOT%\.mvn\jdk.cmd" || EXIT /B 4

SET "INSTALLATION=%ROOT%\distribution\assembler\target\backline"
SET "STAMP=%ROOT%\distribution\assembler\target\build.stamp"
IF NOT EXIST "%STAMP%" GOTO build
PUSHD "%ROOT%"
powershell -NoProfile -Command "$made = (Get-Item $env:STAMP).LastWriteTimeUtc; $newer = Get-ChildItem pom.xml, platform, bundles, sdk, scripts, distribution -Recurse -File -ErrorAction SilentlyContinue | Where-Object { $_.FullName -notmatch '\\target\\|\\src\\test\\' -and $_.LastWriteTimeUtc -gt $made } | Select-Object -First 1; if ($newer) { exit 1 }"
IF ERRORLEVEL 1 (
    POPD
    GOTO build
)
POPD
GOTO start

:build
ECHO Backline is being built; the first time takes a few minutes ... 1>&2
IF NOT EXIST "%ROOT%\target" MKDIR "%ROOT%\target"
PUSHD "%ROOT%"
CALL mvnw.cmd -q -B -T 1C -Dfast -Dmaven.test.skip=true -pl distribution/assembler -am package > "%ROOT%\target\backline-build.log" 2>&1
IF ERRORLEVEL 1 (
    POPD
    ECHO The build failed; all of it is in %ROOT%\target\backline-build.log. Mend what it says, then try again. 1>&2
    EXIT /B 70
)
POPD
TYPE NUL > "%STAMP%"

:start
"%INSTALLATION%\bin\backline.cmd" %*
