@echo off
rem run.cmd: the twin of ./run for Windows. run.cmd | run.cmd desktop FILE | run.cmd test | run.cmd COMMAND ...
setlocal
set "top=%~dp0"
set "bin=%top%.venv\Scripts"
set "purpose=run"
if /i "%~1"=="test" set "purpose=test"
py -3 "%top%packaging\bootstrap.py" %purpose% || exit /b 2
if "%~1"=="" ( "%bin%\pythonw.exe" "%bin%\postcheck-desktop-script.py" "%top%resources\samples\riverside" & exit /b )
if /i "%~1"=="desktop" ( "%bin%\pythonw.exe" "%bin%\postcheck-desktop-script.py" %2 %3 %4 %5 %6 %7 %8 %9 & exit /b )
if /i "%~1"=="test" ( "%bin%\python.exe" "%top%packaging\check.py" %2 %3 %4 %5 %6 %7 %8 %9 & exit /b )
"%bin%\postcheck.cmd" %*
