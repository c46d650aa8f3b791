@ECHO OFF
REM Starts Backline: finds its Java, chooses how the JVM runs by the command, and hands everything on.
SETLOCAL
FOR %%I IN ("%~dp0..") DO SET "INSTALL=%%~fI"

IF EXIST "%INSTALL%\runtime\bin\java.exe" (
    SET "JAVA=%INSTALL%\runtime\bin\java.exe"
) ELSE (
    SET "BACKLINE_NEEDS=bin\java.exe"
    CALL "%INSTALL%\lib\jdk.cmd" || EXIT /B 4
    CALL SET "JAVA=%%JAVA_HOME%%\bin\java.exe"
)

REM Short commands: serial collector and the quick compiler. Long work: the full compiler. Windows and consoles: ZGC.
SET "OPTIONS=-XX:+UseSerialGC -XX:TieredStopAtLevel=1"
IF /I "%~1"=="run" SET "OPTIONS=-XX:+UseSerialGC -XX:CompileThresholdScaling=4"
FOR %%W IN (make play audio reproduce explain doctor generate library live set template) DO IF /I "%~1"=="%%W" SET "OPTIONS=-XX:+UseSerialGC"
FOR %%W IN (console desk) DO IF /I "%~1"=="%%W" SET "OPTIONS=-XX:+UseZGC"
REM A window is shown before the full compiler sets in.
IF /I "%~1"=="desk" SET "OPTIONS=%OPTIONS% -XX:Tier4InvocationThreshold=20000 -XX:Tier4MinInvocationThreshold=2400 -XX:Tier4CompileThreshold=60000 -XX:Tier4BackEdgeThreshold=160000"
REM Vectors do not fit the start-up cache, and Java warns of their module: only who asks has them.
SET "CACHE=%INSTALL%\lib\backline.aot"
IF DEFINED BACKLINE_VECTORS IF "%OPTIONS:TieredStopAtLevel=%"=="%OPTIONS%" (
    SET "OPTIONS=%OPTIONS% --add-modules jdk.incubator.vector"
    SET "CACHE=nowhere"
)
REM JavaFX is on the module path only when a window is asked for. The window has a cache of its own, made with the same modules.
IF /I "%~1"=="desk" IF EXIST "%INSTALL%\javafx" (
    SET OPTIONS=%OPTIONS% --module-path "%INSTALL%\javafx" --add-modules javafx.controls --enable-native-access=javafx.graphics
    IF NOT "%CACHE%"=="nowhere" SET "CACHE=%INSTALL%\lib\backline.aot.window"
)
IF EXIST "%CACHE%" SET OPTIONS=%OPTIONS% "-XX:AOTCache=%CACHE%"

"%JAVA%" %OPTIONS% -Xlog:disable -Xlog:all=error:stderr -XX:SoftRefLRUPolicyMSPerMB=50 -Djdk.reflect.useNativeAccessorOnly=true --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED "-Dbackline.install=%INSTALL%" %BACKLINE_JAVA_OPTIONS% -cp "%INSTALL%\lib\dev.backline.kernel.jar;%INSTALL%\lib\org.apache.felix.framework.jar" dev.backline.kernel.Main %*
EXIT /B %ERRORLEVEL%
